import org.vxd4j.api.*;

/** Resumed in a time-out, and nobody knows whether. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ResumedBlindly {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ResumedBlindly(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    vmm.resumeVm(vm); // expect: SC-04
    running = true;
  }
}
