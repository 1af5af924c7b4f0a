import org.vxd4j.api.*;

/** An event wants two objects, and there is one register for them. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TwoReferences {
  private final Cpu cpu;
  private final TwoReferencesEvents events;

  TwoReferences(Cpu cpu, TwoReferencesEvents events) {
    this.cpu = cpu;
    this.events = events;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    events.announce(vm, new Request(0x300), 4);
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void announce(VmHandle vm, Request request, Integer size) { // expect: DS-03
    cpu.outByte(request.port(), size);
  }

  /** What to do. */
  record Request(int port) {}
}
