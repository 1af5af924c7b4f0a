import org.vxd4j.api.*;

/** It says nothing, which is the only way there. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN30)
class ClaimsIn30 {
  private final Vmm vmm;
  private final Cpu cpu;

  ClaimsIn30(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  @Control(ControlMessage.SYS_VM_INIT)
  boolean start(VmHandle sysVm) {
    claim(2);
    cpu.outByte(0x300, 1);
    vmm.releaseCriticalSection(2);
    return true;
  }

  private void claim(int times) {
    vmm.claimCriticalSection(times, 0);
  }
}
