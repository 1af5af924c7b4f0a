package example;

import org.vxd4j.api.*;
import org.vxd4j.api.service.*;

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

/** The device's services. */
@ServiceTable(device = "CLOCK", deviceId = 0x7FE2)
interface ClockServices {
  @VxdService(ordinal = 0x001, name = "Clock_Now", async = Versions.ALWAYS)
  @Out(Reg.EAX)
  int now();

  @VxdService(ordinal = 0x002, name = "Clock_Set")
  void setNow(@In(Reg.EAX) int millis, @In(Reg.EDX) String gate);

  String zone();
}
