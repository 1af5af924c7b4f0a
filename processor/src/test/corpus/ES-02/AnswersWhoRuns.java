import org.vxd4j.api.*;

/** It answers in those it is given, with a value it kept. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AnswersWhoRuns {
  private final Cpu cpu;
  private final AnswersWhoRunsEvents events;

  AnswersWhoRuns(Cpu cpu, AnswersWhoRunsEvents events) {
    this.cpu = cpu;
    this.events = events;
  }

  private ClientRegs caller;
  private int asked;

  @IoTrap(ports = 0x300)
  void onPort(ClientRegs client) {
    asked = client.word(ClientRegs.Field.EBX);
    events.answer();
  }

  @EventCallback(scope = Scope.GLOBAL)
  void answer(ClientRegs client) {
    cpu.outByte(0x301, client.low(ClientRegs.Field.EAX));
    client.setWord(ClientRegs.Field.EAX, asked);
  }
}
