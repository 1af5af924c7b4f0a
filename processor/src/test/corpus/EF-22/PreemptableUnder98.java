import org.vxd4j.api.*;

/** And has it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN98)
class PreemptableUnder98 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PreemptableUnder98(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_PREEMPTABLE, boost = Boost.NONE)
  void flush() {}
}
