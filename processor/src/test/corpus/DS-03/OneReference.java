import org.vxd4j.api.*;

/** One object has both values. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OneReference {
  private final Cpu cpu;
  private final OneReferenceEvents events;

  OneReference(Cpu cpu, OneReferenceEvents events) {
    this.cpu = cpu;
    this.events = events;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    events.announce(vm, new Request(0x300, 4));
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void announce(VmHandle vm, Request request) {
    cpu.outByte(request.port(), request.size());
  }

  /** What to do. */
  record Request(int port, int size) {}
}
