import org.vxd4j.api.*;

/** The helper that undoes all forgets one of two. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HotKeyStaysHooked {
  private final Vmm vmm;

  HotKeyStaysHooked(Vmm vmm) {
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
    vmm.callWhenTaskSwitched(switched); // expect: EH-10
    return true;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean unloaded() {
    clear();
    return true;
  }

  private void clear() {
    vmm.cancelCallWhenIdle(idle);
  }

  private void onIdle(Registers registers) {
    registers.setCarry(true);
  }

  private void onSwitch(Registers registers) {
    switches++;
  }
}
