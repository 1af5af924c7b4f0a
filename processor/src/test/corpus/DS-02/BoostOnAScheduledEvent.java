import org.vxd4j.api.*;

/** A constant boost for the service that has no register for it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class BoostOnAScheduledEvent {
  private final Cpu cpu;
  private final BoostOnAScheduledEventEvents events;

  BoostOnAScheduledEvent(Cpu cpu, BoostOnAScheduledEventEvents events) {
    this.cpu = cpu;
    this.events = events;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    events.announce(vm);
  }

  @EventCallback(boost = Ranks.SOON, via = Via.SCHEDULE_VM_EVENT) // expect: DS-02
  void announce(VmHandle vm) {
    cpu.outByte(0x301, 1);
  }
}

/** What comes before what. */
final class Ranks {
  static final int SOON = Boost.LOW_PRI_DEVICE_BOOST;

  private Ranks() {}
}
