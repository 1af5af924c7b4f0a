import org.vxd4j.api.*;

/** The switch of the late way goes on where the other one does. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LateFallsThrough {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LateFallsThrough(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int late;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE, timeoutMillis = 200)
  void announce(VmHandle vm, @TimedOut boolean timedOut) {
    if (timedOut) {
      late++;
    }
    for (int i = 0; i < 3; i++) {
      vmm.simulateInt(0x15); // expect: ET-05
    }
  }
}
