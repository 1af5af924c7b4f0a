import org.vxd4j.api.*;

/** The section is held from one message to the other. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HeldBetweenMessages {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HeldBetweenMessages(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean held;

  @Control(ControlMessage.BEGIN_MESSAGE_MODE)
  void begin(VmHandle vm) {
    vmm.beginCriticalSection(0);
    held = true;
  }

  @Control(ControlMessage.END_MESSAGE_MODE)
  void end(VmHandle vm) {
    if (held) {
      held = false;
      vmm.endCriticalSection();
    }
  }
}
