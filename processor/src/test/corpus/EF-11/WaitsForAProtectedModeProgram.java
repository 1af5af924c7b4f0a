import org.vxd4j.api.*;

/** There may never be one. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsForAProtectedModeProgram {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WaitsForAProtectedModeProgram(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      flags = {Pef.ALWAYS_SCHED, Pef.WAIT_IN_PM}, // expect: EF-11
      boost = Boost.NONE)
  void flush(VmHandle vm) {}
}
