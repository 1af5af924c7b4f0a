import org.vxd4j.api.*;

/** Windows 95 can. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CancelsIn95 {
  private final Vmm vmm;

  CancelsIn95(Vmm vmm) {
    this.vmm = vmm;
  }

  private final EventProc released = this::onReleased;
  private boolean waiting;

  @Control(ControlMessage.VM_SUSPEND)
  void suspend(VmHandle vm) {
    if (waiting) {
      forget();
    }
  }

  private void forget() {
    waiting = vmm.cancelCallWhenNotCritical(released);
  }

  private void onReleased(Registers registers) {
    waiting = false;
  }
}
