import org.vxd4j.api.*;

/** Counts how long a program runs, and wakes it by the clock of all. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CountsItsTime {
  private final Vmm vmm;

  CountsItsTime(Vmm vmm) {
    this.vmm = vmm;
  }

  private boolean refused;
  private int slices;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    if (vmm.suspendVm(vm)) {
      return;
    }
    refused = vmm.setVmTimeOut(500, vm, vm, this::ran).isNone();
    refused |= vmm.setGlobalTimeOut(500, vm, this::wake).isNone();
  }

  void ran(Registers registers) {
    slices++;
  }

  void wake(Registers registers) {
    vmm.noFailResumeVm((VmHandle) registers.refData());
  }
}
