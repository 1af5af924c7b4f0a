import org.vxd4j.api.*;

/** What the classes are asked that implement it is answered by records. */
@VxD(name = "EXAMPLE", target = Target.WIN95)
class AsksRecords {
  interface Command {
    int port();
  }

  record Opened(int port) implements Command {}

  private final Cpu cpu;
  private final AsksRecordsEvents events;
  private final Command last = new Opened(0x300);

  AsksRecords(Cpu cpu, AsksRecordsEvents events) {
    this.cpu = cpu;
    this.events = events;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    events.feed(vm);
  }

  @Unchecked(rule = "EF-14", because = "feeds the chip while threads decline events")
  @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
  void feed(VmHandle vm) {
    cpu.outByte(last.port(), 1);
  }
}
