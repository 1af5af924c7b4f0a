import org.vxd4j.api.*;

/** 3.1 has time-outs. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class TimeOutUnder31 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TimeOutUnder31(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int PATIENCE = 50;

  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = PATIENCE)
  void announce(VmHandle vm, @TimedOut boolean late) {}
}
