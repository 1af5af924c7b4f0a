import org.vxd4j.api.*;

/** A helper that claims the section where it is told to is told to. */
@VxD(name = "EXAMPLE", target = Target.WIN95)
class LockedWhenTold {
  private final Vmm vmm;
  private int ready;

  LockedWhenTold(Vmm vmm) {
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
    locked(true, () -> vmm.waitSemaphore(ready, 0)); // expect: CS-10
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
