import org.vxd4j.api.*;
import org.vxd4j.api.result.*;

/** A helper claims the section around whatever it is given. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsInALambdaInside {
  private final Vmm vmm;
  private int ready;
  private int total;

  WaitsInALambdaInside(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean init(VmHandle sys) {
    CheckedDword made = vmm.createSemaphore(1);
    ready = made.value();
    return !made.failed();
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit(VmHandle sys) {
    vmm.destroySemaphore(ready);
  }

  @Service(1)
  void add(@In(Reg.EAX) int amount) {
    alone(() -> {
      if (amount > total) {
        vmm.waitSemaphore(ready, 0); // expect: CS-10
      }
      total += amount;
    });
  }

  @Service(2)
  void clear() {
    around(() -> total = 0, this::waitUntilReady); // expect: CS-10
  }

  private void around(Runnable before, Runnable inside) {
    before.run();
    alone(inside);
  }

  private void alone(Runnable work) {
    vmm.beginCriticalSection(0);
    try {
      work.run();
    } finally {
      vmm.endCriticalSection();
    }
  }

  private void waitUntilReady() {
    vmm.waitSemaphore(ready, 0);
  }
}
