import org.vxd4j.api.*;

/** Waived by its name, behind another waiver that is fine. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ByItsName {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ByItsName(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Unchecked(rule = "EF-14", because = "feeds the sound chip while threads decline events")
  @Unchecked(
      because = "with 32-bit disk access nobody waits for the BIOS",
      rule = "ring0-nested-execution") // expect: R0-07
  @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
  void feed(VmHandle vm) {
    cpu.outByte(0x220, 0x10);
  }
}
