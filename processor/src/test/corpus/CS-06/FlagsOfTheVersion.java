import org.vxd4j.api.*;

/** 3.1 defines these. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class FlagsOfTheVersion {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FlagsOfTheVersion(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @CritSection(flags = {BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_ENABLE_INTS})
  void reprogram() {}
}
