import org.vxd4j.api.*;

/** Multiplied first it is not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SomePatience {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SomePatience(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int TICKS = 3;

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = TICKS * 100 / 10)
  void announce(VmHandle vm, @TimedOut boolean late) {}
}
