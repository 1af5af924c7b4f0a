import org.vxd4j.api.*;

/** A request waits until the section is released: raw, and by an annotation. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class StartsAtTheRelease {
  private final Vmm vmm;

  StartsAtTheRelease(Vmm vmm) {
    this.vmm = vmm;
  }

  private int waiting;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    waiting++;
    vmm.callWhenNotCritical(null, this::start); // expect: CS-22
  }

  void start(Registers registers) {
    waiting--;
  }

  @EventCallback(via = Via.CALL_WHEN_NOT_CRITICAL) // expect: CS-22
  void stop(VmHandle vm) {
    waiting = 0;
  }
}
