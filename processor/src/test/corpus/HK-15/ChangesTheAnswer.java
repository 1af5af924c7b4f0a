import org.vxd4j.api.*;

/** It changes a register that the procedure is not given. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChangesTheAnswer {
  private final Vmm vmm;

  ChangesTheAnswer(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int NOBODY = 0;
  private EventProc previous;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    previous = vmm.hookDevicePmApi(0x0021, this::onApi).previous();
    return true;
  }

  private void onApi(Registers registers) {
    if (registers.client().word(ClientRegs.Field.EAX) == 0x7F00) {
      registers.client().setWord(ClientRegs.Field.EAX, 1);
      return;
    }
    registers.set(Reg.ECX, NOBODY);
    previous.call(registers);
  }
}
