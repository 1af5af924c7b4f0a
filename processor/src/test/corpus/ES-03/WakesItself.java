import org.vxd4j.api.*;

/** Holds a program back until the line is free, by an event that the program would have to run for. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WakesItself {
  private final Vmm vmm;
  private final WakesItselfEvents events;

  WakesItself(Vmm vmm, WakesItselfEvents events) {
    this.vmm = vmm;
    this.events = events;
  }

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    if (vmm.suspendVm(vm)) {
      return;
    }
    events.goOn(vm); // expect: ES-03
  }

  @EventCallback(scope = Scope.VM, boost = Boost.NONE)
  void goOn(VmHandle vm) {
    vmm.noFailResumeVm(vm);
  }
}
