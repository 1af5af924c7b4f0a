import org.vxd4j.api.*;

/** There is no last among global events. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ProcessLastGlobally {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ProcessLastGlobally(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      scope = Scope.GLOBAL,
      flags = {
        Pef.WAIT_NOT_NESTED_EXEC,
        Pef.PROCESS_LAST // expect: EF-07
      },
      boost = Boost.NONE)
  void flush() {}
}
