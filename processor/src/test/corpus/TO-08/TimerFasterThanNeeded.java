import org.vxd4j.api.*;

/** The sound wants a tick every 2 ms, by a constant. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TimerFasterThanNeeded {
  private final Vtd vtd;

  TimerFasterThanNeeded(Vtd vtd) {
    this.vtd = vtd;
  }

  private static final int PERIOD = 2;
  private boolean fast;

  @Service(1)
  void begin() {
    if (!fast) {
      fast = !vtd.beginMinIntPeriod(PERIOD); // expect: TO-08
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
