import org.vxd4j.api.*;

/** A global event answers in the registers of whoever accessed the port. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AnswersWhoAsked {
  private final Cpu cpu;
  private final AnswersWhoAskedEvents events;

  AnswersWhoAsked(Cpu cpu, AnswersWhoAskedEvents events) {
    this.cpu = cpu;
    this.events = events;
  }

  private ClientRegs caller;
  private int asked;

  @IoTrap(ports = 0x300)
  void onPort(ClientRegs client) {
    caller = client;
    events.answer();
  }

  @EventCallback(scope = Scope.GLOBAL)
  void answer(ClientRegs client) {
    cpu.outByte(0x301, client.low(ClientRegs.Field.EAX));
    caller.setWord(ClientRegs.Field.EAX, 1); // expect: ES-02
  }
}
