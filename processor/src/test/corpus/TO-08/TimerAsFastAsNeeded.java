import org.vxd4j.api.*;

/** It is content with 10. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TimerAsFastAsNeeded {
  private final Vtd vtd;

  TimerAsFastAsNeeded(Vtd vtd) {
    this.vtd = vtd;
  }

  private static final int PERIOD = 10;
  private boolean fast;

  @Service(1)
  void begin() {
    if (!fast) {
      fast = !vtd.beginMinIntPeriod(PERIOD);
    }
  }

  @Service(2)
  void end() {
    if (fast) {
      fast = false;
      vtd.endMinIntPeriod(PERIOD);
    }
  }
}
