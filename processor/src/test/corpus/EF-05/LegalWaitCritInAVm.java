import org.vxd4j.api.*;

/** In the scope that it is for. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LegalWaitCritInAVm {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LegalWaitCritInAVm(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      scope = Scope.GLOBAL,
      flags = {
        Pef.WAIT_NOT_NESTED_EXEC,
        Pef.WAIT_CRIT
      },
      boost = Boost.NONE)
  void flush() {}
}
