package example;

import org.vxd4j.api.*;
import org.vxd4j.api.service.*;

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
