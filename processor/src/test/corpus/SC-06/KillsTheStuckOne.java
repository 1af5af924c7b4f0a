import org.vxd4j.api.*;

/** Ends a virtual machine whose program does not feed the watchdog any more. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class KillsTheStuckOne {
  private final Vmm vmm;

  KillsTheStuckOne(Vmm vmm) {
    this.vmm = vmm;
  }

  private VmHandle watched;
  private int missed;

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    watched = vm;
    return true;
  }

  @IoTrap(ports = 0x443)
  void fed(VmHandle vm) {
    missed = 0;
  }

  @TimeOut(millis = 1000, scope = Scope.GLOBAL)
  void look() {
    if (++missed > 30) {
      stop(watched);
    }
  }

  private void stop(VmHandle vm) {
    vmm.nukeVm(vm); // expect: SC-06
  }
}
