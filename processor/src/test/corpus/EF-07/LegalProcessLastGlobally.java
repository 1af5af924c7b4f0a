import org.vxd4j.api.*;

/** In the scope that it is for. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LegalProcessLastGlobally {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LegalProcessLastGlobally(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      scope = Scope.VM,
      flags = {
        Pef.WAIT_NOT_NESTED_EXEC,
        Pef.PROCESS_LAST
      },
      boost = Boost.NONE)
  void flush() {}
}
