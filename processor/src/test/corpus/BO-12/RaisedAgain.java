import org.vxd4j.api.*;

/** Late: the boost is given anew with another event. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RaisedAgain {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RaisedAgain(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int late;

  @EventCallback(
      scope = Scope.SYSTEM_VM,
      flags = {Pef.DONT_UNBOOST, Pef.WAIT_NOT_CRIT},
      boost = Boost.LOW_PRI_DEVICE_BOOST,
      timeoutMillis = 50)
  void announce(VmHandle vm, @TimedOut boolean timedOut) {
    int back = timedOut ? 0 : -Boost.LOW_PRI_DEVICE_BOOST;
    if (timedOut) {
      late++;
    }
    if (back != 0) {
      vmm.adjustExecPriority(back, vmm.getSysVmHandle());
    }
  }
}
