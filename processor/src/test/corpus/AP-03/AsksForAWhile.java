import org.vxd4j.api.*;

/** With a time-out the callback comes in any case. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AsksForAWhile {
  private final Vmm vmm;
  private final Shell shell;

  AsksForAWhile(Vmm vmm, Shell shell) {
    this.vmm = vmm;
    this.shell = shell;
  }

  private int answered;

  @Control(ControlMessage.SYS_VM_TERMINATE)
  void ask(VmHandle vm) {
    int handle = shell.callAtAppyTime(this::dialog, null, 2, 500);
    if (handle != 0) {
      vmm.waitSemaphore(answered, BlockFlag.BLOCK_SVC_INTS.bit());
    }
  }

  void dialog(Registers registers) {
    vmm.signalSemaphore(answered);
  }
}
