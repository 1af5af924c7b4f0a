import org.vxd4j.api.*;

/** The second event of a request uses the registers that the first was called with. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FrameRemembered {
  private final FrameRememberedEvents events;

  FrameRemembered(FrameRememberedEvents events) {
    this.events = events;
  }

  private ClientRegs asked;
  private int function;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void begin(VmHandle vm, ClientRegs client) {
    asked = client;
    events.finish(vm);
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void finish(VmHandle vm, ClientRegs client) {
    asked.setWord(ClientRegs.Field.EAX, 0); // expect: CB-11
  }
}
