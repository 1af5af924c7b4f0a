import org.vxd4j.api.*;

/** Refused: tried again later. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ResumedWithALook {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ResumedWithALook(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean running;

  @Control(ControlMessage.VM_INIT)
  void started(VmHandle vm) {
    vmm.setGlobalTimeOut(100, vm, r -> wake(vm));
  }

  private void wake(VmHandle vm) {
    running = !vmm.resumeVm(vm);
    if (!running) {
      vmm.setGlobalTimeOut(1000, vm, r -> vmm.noFailResumeVm(vm));
    }
  }
}
