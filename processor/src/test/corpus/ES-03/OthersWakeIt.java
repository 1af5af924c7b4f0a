import org.vxd4j.api.*;

/** The event is one of two that resume the program; the other one is global. */
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
    held = null;
  }

  @IoTrap(ports = 0x321)
  void onOther(VmHandle vm) {
    if (!vmm.suspendVm(vm)) {
      vmm.scheduleVmEvent(vm, null, this::wake);
      vmm.scheduleGlobalEvent(vm, r -> vmm.noFailResumeVm((VmHandle) r.refData()));
    }
  }

  void wake(Registers registers) {
    vmm.noFailResumeVm(registers.vm());
  }
}
