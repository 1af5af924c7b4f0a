import org.vxd4j.api.*;

/** The event is no more than a report: a time-out, or the interrupt, resumes the program. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OthersWakeIt {
  private final Vmm vmm;

  OthersWakeIt(Vmm vmm) {
    this.vmm = vmm;
  }

  private VmHandle held;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    if (vmm.suspendVm(vm)) {
      return;
    }
    held = vm;
    vmm.scheduleVmEvent(vm, null, this::went);
    vmm.scheduleGlobalEvent(null, this::goOn);
  }

  void went(Registers registers) {
    held = null;
  }

  void goOn(Registers registers) {
    if (held != null) {
      vmm.noFailResumeVm(held);
    }
  }
}
