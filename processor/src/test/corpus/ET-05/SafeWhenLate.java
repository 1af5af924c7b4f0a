import org.vxd4j.api.*;

/** The late way posts anew; the switch keeps the two apart. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SafeWhenLate {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SafeWhenLate(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int tries;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE, timeoutMillis = 200)
  void announce(VmHandle vm, @TimedOut boolean late) {
    switch (late ? 0 : 1) {
      case 0:
        tries++;
        break;
      default:
        vmm.simulateInt(0x15);
    }
  }
}
