import org.vxd4j.api.*;

/** A helper takes back what Windows 3.1 cannot take back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class CancelsIn31 {
  private final Vmm vmm;

  CancelsIn31(Vmm vmm) {
    this.vmm = vmm;
  }

  private final EventProc released = this::onReleased;
  private boolean waiting;

  @Control(ControlMessage.VM_SUSPEND)
  void suspend(VmHandle vm) {
    if (waiting) {
      forget(); // expect: CS-23
    }
  }

  private void forget() {
    waiting = vmm.cancelCallWhenNotCritical(released);
  }

  private void onReleased(Registers registers) {
    waiting = false;
  }
}
