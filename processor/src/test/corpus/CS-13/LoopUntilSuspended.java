import org.vxd4j.api.*;

/** Tried again until it works. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LoopUntilSuspended {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LoopUntilSuspended(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  void sleep() {
    vmm.beginCriticalSection(0);
    int tries = 0;
    while (vmm.endCritAndSuspend()) {
      if (tries++ > 3) {
        vmm.endCriticalSection();
        return;
      }
    }
  }

  void wake(VmHandle vm) {
    vmm.noFailResumeVm(vm);
  }
}
