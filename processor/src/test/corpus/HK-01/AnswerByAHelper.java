import org.vxd4j.api.*;

/** The helper answers; the hook says what. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AnswerByAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  AnswerByAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int state;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    return !vmm.hookV86IntChain(0x15, this::onInt);
  }

  private void onInt(Registers registers) {
    switch (registers.client().high(ClientRegs.Field.EAX)) {
      case 0x53:
        state = registers.client().low(ClientRegs.Field.EAX);
        answer(registers, true);
        break;
      case 0x4F:
        answer(registers, true);
        break;
      default:
        answer(registers, false);
    }
  }

  private static void answer(Registers registers, boolean mine) {
    registers.setCarry(!mine);
  }
}
