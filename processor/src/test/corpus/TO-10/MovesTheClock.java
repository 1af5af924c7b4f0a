import org.vxd4j.api.*;

/** A time-out that came late moves the clock on, in a helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MovesTheClock {
  private final Vtd vtd;

  MovesTheClock(Vtd vtd) {
    this.vtd = vtd;
  }

  private int late;

  @TimeOut(millis = 50)
  void tick(@In(Reg.ECX) int tardiness) {
    late += tardiness;
    catchUp();
  }

  private void catchUp() {
    vtd.updateSystemClock(); // expect: TO-10
  }
}
