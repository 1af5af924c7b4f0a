import org.vxd4j.api.*;

/** Resumes where it worked, and another one where it did not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ResumesTheOther {
  private final Vmm vmm;

  ResumesTheOther(Vmm vmm) {
    this.vmm = vmm;
  }

  private VmHandle last;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    if (vmm.suspendVm(vm)) {
      if (last != null) {
        vmm.noFailResumeVm(last);
      }
      return;
    }
    last = vm;
    vmm.noFailResumeVm(vm);
  }
}
