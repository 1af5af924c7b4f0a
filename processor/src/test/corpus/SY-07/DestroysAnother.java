import org.vxd4j.api.*;

/** Destroys another one inside, and this one behind. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class DestroysAnother {
  private final Vmm vmm;

  DestroysAnother(Vmm vmm) {
    this.vmm = vmm;
  }

  private int mutex;
  private int other;
  private boolean open;

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean exit() {
    vmm.enterMutex(mutex, 0);
    try {
      open = false;
      vmm.destroyMutex(other);
    } finally {
      vmm.leaveMutex(mutex);
    }
    vmm.destroyMutex(mutex);
    return true;
  }
}
