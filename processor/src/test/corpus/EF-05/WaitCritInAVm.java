import org.vxd4j.api.*;

/** A virtual machine's event cannot wait for it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitCritInAVm {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WaitCritInAVm(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      scope = Scope.VM,
      flags = {
        Pef.WAIT_NOT_NESTED_EXEC,
        Pef.WAIT_CRIT // expect: EF-05
      },
      boost = Boost.NONE)
  void flush() {}
}
