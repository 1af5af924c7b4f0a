import org.vxd4j.api.*;

/** Undoes a suspension that was none. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ResumesTheRefused {
  private final Vmm vmm;

  ResumesTheRefused(Vmm vmm) {
    this.vmm = vmm;
  }

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    boolean refused = vmm.suspendVm(vm);
    if (refused) {
      giveUp(vm);
      vmm.noFailResumeVm(vm); // expect: SC-03
    }
  }

  private void giveUp(VmHandle vm) {
    last = vm;
  }

  private VmHandle last;
}
