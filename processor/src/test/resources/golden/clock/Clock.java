package example;

import org.vxd4j.api.*;

/** Offers a service interface to other drivers. */
@VxD(name = "CLOCK", deviceId = 0x7FE2, target = Target.WIN31)
class Clock implements ClockServices {
  private int millis;

  @Override
  public int now() {
    return millis;
  }

  @Override
  public void setNow(int millis, String gate) {
    this.millis = millis;
  }

  @Override
  public String zone() {
    return "UTC";
  }
}
