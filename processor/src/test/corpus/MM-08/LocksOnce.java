import org.vxd4j.api.*;

/** Once for all, and others when they are first used; below one megabyte each virtual machine has pages of its own. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LocksOnce {
  private final Vmm vmm;

  LocksOnce(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int TABLE = 0xC0400;
  private boolean locked;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    return vmm.linPageLock(TABLE, 8, 0) != 0;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    if (!locked) {
      locked = vmm.linPageLock(TABLE + 8, 8, 0) != 0;
    }
    return locked;
  }

  @Control(ControlMessage.VM_RESUME)
  boolean resumed(VmHandle vm) {
    return vmm.linPageLock(0xB8, 8, 0) != 0;
  }
}
