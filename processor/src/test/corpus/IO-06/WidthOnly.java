import org.vxd4j.api.*;

/** The width is asked for by bits, the direction is not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WidthOnly {
  private int written;

  @IoTrap(ports = 0x300)
  int onPort(@In(Reg.ECX) int type, @In(Reg.EAX) int value) {
    if (type == IoType.OUTPUT) { // expect: IO-06
      written = value & 0xFF;
      return value;
    }
    return IoType.width(type) == 1 ? written & 0xFF : written;
  }
}
