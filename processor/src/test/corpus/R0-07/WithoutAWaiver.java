import org.vxd4j.api.*;

/** The other waiver alone. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WithoutAWaiver {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WithoutAWaiver(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Unchecked(rule = "EF-14", because = "feeds the sound chip while threads decline events")
  @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
  void feed(VmHandle vm) {
    cpu.outByte(0x220, 0x10);
  }
}
