import org.vxd4j.api.*;

/** The end of the System VM waits for a dialog that needs the System VM. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AsksAndWaits {
  private final Vmm vmm;
  private final Shell shell;

  AsksAndWaits(Vmm vmm, Shell shell) {
    this.vmm = vmm;
    this.shell = shell;
  }

  private int answered;

  @Control(ControlMessage.SYS_VM_TERMINATE)
  void ask(VmHandle vm) {
    int handle = shell.callAtAppyTime(this::dialog, null, 0, 0);
    if (handle != 0) {
      vmm.waitSemaphore(answered, BlockFlag.BLOCK_SVC_INTS.bit()); // expect: AP-03
    }
  }

  void dialog(Registers registers) {
    vmm.signalSemaphore(answered);
  }
}
