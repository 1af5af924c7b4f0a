import org.vxd4j.api.*;

/** A helper that claims the section where it is told to is told not to. */
@VxD(name = "EXAMPLE", target = Target.WIN95)
class LockedOrNot {
  private final Vmm vmm;
  private int ready;

  LockedOrNot(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean init() {
    var made = vmm.createSemaphore(0);
    ready = made.value();
    return !made.failed();
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    locked(false, () -> vmm.waitSemaphore(ready, 0));
  }

  @IoTrap(ports = 0x301)
  void go(VmHandle vm) {
    vmm.signalSemaphore(ready);
  }

  private void locked(boolean really, Runnable body) {
    if (really) {
      vmm.beginCriticalSection(0);
    }
    try {
      body.run();
    } finally {
      if (really) {
        vmm.endCriticalSection();
      }
    }
  }
}
