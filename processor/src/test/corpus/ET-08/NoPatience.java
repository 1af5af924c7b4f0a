import org.vxd4j.api.*;

/** The constant is 0 after a division. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NoPatience {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  NoPatience(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int TICKS = 3;

  @EventCallback(
      flags = Pef.WAIT_NOT_CRIT,
      boost = Boost.NONE,
      timeoutMillis = TICKS / 10) // expect: ET-08
  void announce(VmHandle vm, @TimedOut boolean late) {}
}
