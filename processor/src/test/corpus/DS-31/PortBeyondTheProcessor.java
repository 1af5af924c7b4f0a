import org.vxd4j.api.*;

/** The last port of the adapter lies beyond all ports. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PortBeyondTheProcessor {
  private final Cpu cpu;

  PortBeyondTheProcessor(Cpu cpu) {
    this.cpu = cpu;
  }

  @IoTrap(ports = {Ports.FIRST, Ports.LAST}) // expect: DS-31
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    cpu.outByte(Ports.FIRST, value);
  }
}

/** The ports of the adapter. */
final class Ports {
  static final int FIRST = 0xFFF8;
  static final int LAST = FIRST + 8;

  private Ports() {}
}
