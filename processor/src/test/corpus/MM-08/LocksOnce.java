import org.vxd4j.api.*;

/** Once for all, and others when they are first used. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LocksOnce {
  private final Vmm vmm;

  LocksOnce(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int SCREEN = 0xB8;
  private boolean locked;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    return vmm.linPageLock(SCREEN, 8, 0) != 0;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    if (!locked) {
      locked = vmm.linPageLock(SCREEN + 8, 8, 0) != 0;
    }
    return locked;
  }
}
