import org.vxd4j.api.*;

/** The helper undoes both. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HooksGone {
  private final Vmm vmm;

  HooksGone(Vmm vmm) {
    this.vmm = vmm;
  }

  private int switches;
  private final EventProc idle = this::onIdle;
  private final EventProc switched = this::onSwitch;

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
  boolean loaded() {
    if (vmm.callWhenIdle(idle)) {
      return false;
    }
    vmm.callWhenTaskSwitched(switched);
    return true;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean unloaded() {
    clear();
    return true;
  }

  private void clear() {
    vmm.cancelCallWhenIdle(idle);
    vmm.cancelCallWhenTaskSwitched(switched);
  }

  private void onIdle(Registers registers) {
    registers.setCarry(true);
  }

  private void onSwitch(Registers registers) {
    switches++;
  }
}
