import org.vxd4j.api.*;

/** The answer is remembered in a variable first. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LateInAVariable {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LateInAVariable(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int tries;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE, timeoutMillis = 200)
  void announce(VmHandle vm, @TimedOut boolean timedOut) {
    boolean fine = !timedOut;
    tries++;
    if (fine && tries < 10) {
      vmm.simulateInt(0x15);
    }
  }
}
