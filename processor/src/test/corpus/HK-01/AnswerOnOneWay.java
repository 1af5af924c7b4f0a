import org.vxd4j.api.*;

/** A case of the switch forgets the answer. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AnswerOnOneWay {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  AnswerOnOneWay(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int state;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    return !vmm.hookV86IntChain(0x15, this::onInt); // expect: HK-01
  }

  private void onInt(Registers registers) {
    switch (registers.client().high(ClientRegs.Field.EAX)) {
      case 0x53:
        state = registers.client().low(ClientRegs.Field.EAX);
        break;
      case 0x4F:
        registers.setCarry(false);
        break;
      default:
        registers.setCarry(true);
    }
  }
}
