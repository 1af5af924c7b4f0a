import org.vxd4j.api.*;

/** Who is late goes home, by a helper that counts. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LateReturnsEarly {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LateReturnsEarly(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int late;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE, timeoutMillis = 200)
  void announce(VmHandle vm, @TimedOut boolean timedOut) {
    if (missed(timedOut)) {
      return;
    }
    vmm.simulateInt(0x15);
  }

  private boolean missed(boolean timedOut) {
    if (timedOut) {
      late++;
    }
    return timedOut;
  }
}
