import org.vxd4j.api.*;

/** The System VM is. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitCritVmOfTheSystemVm {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WaitCritVmOfTheSystemVm(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Unchecked(rule = "EF-13", because = "this is what is shown")
  @EventCallback(
      scope = Scope.SYSTEM_VM,
      flags = {Pef.WAIT_CRIT_VM, Pef.WAIT_NOT_NESTED_EXEC},
      boost = Boost.NONE)
  void flush() {}
}
