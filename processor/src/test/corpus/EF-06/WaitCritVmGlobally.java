import org.vxd4j.api.*;

/** A global event is served wherever it may be. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitCritVmGlobally {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WaitCritVmGlobally(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Unchecked(rule = "EF-13", because = "this is what is shown")
  @EventCallback(
      scope = Scope.GLOBAL,
      flags = {Pef.WAIT_CRIT_VM, Pef.WAIT_NOT_NESTED_EXEC}, // expect: EF-06
      boost = Boost.NONE)
  void flush() {}
}
