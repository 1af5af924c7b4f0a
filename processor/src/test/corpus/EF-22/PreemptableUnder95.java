import org.vxd4j.api.*;

/** Windows 98 brought it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PreemptableUnder95 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PreemptableUnder95(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      scope = Scope.GLOBAL,
      flags = Pef.WAIT_PREEMPTABLE, // expect: EF-22
      boost = Boost.NONE)
  void flush() {}
}
