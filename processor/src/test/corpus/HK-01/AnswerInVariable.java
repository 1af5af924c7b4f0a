import org.vxd4j.api.*;

/** The answer is worked out in a loop, and given once. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AnswerInVariable {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  AnswerInVariable(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final int[] mine = {0x53, 0x4F};

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    return !vmm.hookV86IntChain(0x15, this::onInt);
  }

  private void onInt(Registers registers) {
    registers.setCarry(true);
    int function = registers.client().high(ClientRegs.Field.EAX);
    for (int each : mine) {
      if (each == function) {
        registers.setCarry(false);
        return;
      }
    }
  }
}
