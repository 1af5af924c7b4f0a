import org.vxd4j.api.*;

/** The flag stands among others, and no time-out anywhere. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FlagInAnArray {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FlagInAnArray(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      flags = {
        Pef.WAIT_FOR_STI,
        Pef.ALWAYS_SCHED,
        Pef.TIME_OUT // expect: ET-02
      },
      boost = Boost.NONE)
  void announce(VmHandle vm) {}
}
