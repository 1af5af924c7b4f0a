import org.vxd4j.api.*;

/** Only the time-out is stated; the flag follows from it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN30)
class TimeOutUnder30 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TimeOutUnder30(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int PATIENCE = 50;

  @EventCallback(
      flags = Pef.WAIT_FOR_STI,
      boost = Boost.NONE,
      timeoutMillis = PATIENCE) // expect: EF-02
  void announce(VmHandle vm, @TimedOut boolean late) {}
}
