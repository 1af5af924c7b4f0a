import org.vxd4j.api.*;

/** It uses its own, and a value of the first. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ValuesRemembered {
  private final ValuesRememberedEvents events;

  ValuesRemembered(ValuesRememberedEvents events) {
    this.events = events;
  }

  private ClientRegs asked;
  private int function;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void begin(VmHandle vm, ClientRegs client) {
    function = client.word(ClientRegs.Field.EAX);
    events.finish(vm);
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void finish(VmHandle vm, ClientRegs client) {
    client.setWord(ClientRegs.Field.EAX, function);
  }
}
