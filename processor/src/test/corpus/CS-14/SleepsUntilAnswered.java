import org.vxd4j.api.*;

/** It resumes whoever waits. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SleepsUntilAnswered {
  private final Vmm vmm;
  private final Cpu cpu;

  SleepsUntilAnswered(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private VmHandle owner;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    owner = vm;
    sleep();
  }

  private void sleep() {
    vmm.beginCriticalSection(0);
    cpu.outByte(0x301, 1);
    if (vmm.endCritAndSuspend()) {
      vmm.endCriticalSection();
    }
  }

  @EventCallback
  void answered(VmHandle vm) {
    VmHandle asleep = owner;
    owner = null;
    if (asleep != null) {
      vmm.noFailResumeVm(asleep);
    }
  }
}
