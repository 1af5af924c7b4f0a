import org.vxd4j.api.*;

/** It is the last of all. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PortOfTheProcessor {
  private final Cpu cpu;

  PortOfTheProcessor(Cpu cpu) {
    this.cpu = cpu;
  }

  @IoTrap(ports = {Ports.FIRST, Ports.LAST})
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    cpu.outByte(Ports.FIRST, value);
  }
}

/** The ports of the adapter. */
final class Ports {
  static final int FIRST = 0xFFF8;
  static final int LAST = FIRST + 7;

  private Ports() {}
}
