import org.vxd4j.api.*;

/** It asks how often the clock moves. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LooksAtTheClock {
  private final Vtd vtd;

  LooksAtTheClock(Vtd vtd) {
    this.vtd = vtd;
  }

  private int late;

  @TimeOut(millis = 50)
  void tick(@In(Reg.ECX) int tardiness) {
    late += tardiness;
    catchUp();
  }

  private void catchUp() {
    late = vtd.getInterruptPeriod();
  }
}
