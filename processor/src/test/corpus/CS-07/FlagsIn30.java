import org.vxd4j.api.*;

/** A helper says how to wait, which is taken for a number of claims. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN30)
class FlagsIn30 {
  private final Vmm vmm;
  private final Cpu cpu;

  FlagsIn30(Vmm vmm, Cpu cpu) {
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
    vmm.claimCriticalSection(times, BlockFlag.BLOCK_SVC_INTS.bit() | BlockFlag.BLOCK_ENABLE_INTS.bit()); // expect: CS-07
  }
}
