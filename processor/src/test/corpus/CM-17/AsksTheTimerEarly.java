import org.vxd4j.api.*;

/** It asks the timer's device, which came before. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, initOrder = InitOrder.VDD, target = Target.WIN95)
class AsksTheTimerEarly {
  private final Vtd vtd;

  AsksTheTimerEarly(Vtd vtd) {
    this.vtd = vtd;
  }

  @Control(ControlMessage.SYS_CRITICAL_INIT)
  boolean start() {
    return ask();
  }

  private boolean ask() {
    return vtd.getInterruptPeriod() > 0;
  }
}
