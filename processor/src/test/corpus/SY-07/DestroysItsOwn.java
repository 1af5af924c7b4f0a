import org.vxd4j.api.*;

/** Destroys the mutex that guards the end, inside. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class DestroysItsOwn {
  private final Vmm vmm;

  DestroysItsOwn(Vmm vmm) {
    this.vmm = vmm;
  }

  private int mutex;
  private boolean open;

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean exit() {
    vmm.enterMutex(mutex, 0);
    try {
      open = false;
      vmm.destroyMutex(mutex); // expect: SY-07
    } finally {
      vmm.leaveMutex(mutex);
    }
    return true;
  }
}
