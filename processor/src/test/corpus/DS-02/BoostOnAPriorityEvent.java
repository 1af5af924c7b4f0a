import org.vxd4j.api.*;

/** The service takes it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class BoostOnAPriorityEvent {
  private final Cpu cpu;
  private final BoostOnAPriorityEventEvents events;

  BoostOnAPriorityEvent(Cpu cpu, BoostOnAPriorityEventEvents events) {
    this.cpu = cpu;
    this.events = events;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    events.announce(vm);
  }

  @EventCallback(boost = Ranks.SOON, via = Via.CALL_PRIORITY_VM_EVENT)
  void announce(VmHandle vm) {
    cpu.outByte(0x301, 1);
  }
}

/** What comes before what. */
final class Ranks {
  static final int SOON = Boost.LOW_PRI_DEVICE_BOOST;

  private Ranks() {}
}
