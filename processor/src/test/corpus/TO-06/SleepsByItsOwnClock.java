import org.vxd4j.api.*;

/** Lets a program sleep half a second by the clock that stops with it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SleepsByItsOwnClock {
  private final Vmm vmm;

  SleepsByItsOwnClock(Vmm vmm) {
    this.vmm = vmm;
  }

  private boolean refused;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    refused = vmm.suspendVm(vm);
    if (!refused) {
      sleep(vm);
    }
  }

  private void sleep(VmHandle vm) {
    if (vmm.suspendVm(vm)) {
      return;
    }
    if (vmm.setVmTimeOut(500, vm, vm, this::wake).isNone()) { // expect: TO-06
      refused = true;
    }
  }

  void wake(Registers registers) {
    vmm.noFailResumeVm((VmHandle) registers.refData());
  }
}
