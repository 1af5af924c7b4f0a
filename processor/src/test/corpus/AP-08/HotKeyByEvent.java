import org.vxd4j.api.*;

/** It is called as an event. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HotKeyByEvent {
  private final Vmm vmm;
  private final Vkd vkd;

  HotKeyByEvent(Vmm vmm, Vkd vkd) {
    this.vmm = vmm;
    this.vkd = vkd;
  }

  private static final int ON_PRESS = 0x01;
  private static final int PRIORITY = 0x10;
  private int key;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    var defined = vkd.defineHotKey(0x3B, 0x0808, ON_PRESS | PRIORITY, null, this::onKey, 0);
    key = defined.value();
    return !defined.failed();
  }

  private void onKey(Registers registers) {
    pause();
  }

  private void pause() {
    vmm.adjustExecutionTime(PRIORITY, vmm.getSysVmHandle());
  }
}
