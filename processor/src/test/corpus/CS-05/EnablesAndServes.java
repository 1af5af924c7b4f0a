import org.vxd4j.api.*;

/** It serves them. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EnablesAndServes {
  private final Vmm vmm;
  private final Cpu cpu;

  EnablesAndServes(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int spare;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    enter();
    spare = cpu.inByte(0x300);
    vmm.endCriticalSection();
    return true;
  }

  private void enter() {
    int flags = BlockFlag.BLOCK_ENABLE_INTS.bit();
    flags |= BlockFlag.BLOCK_SVC_IF_INTS_LOCKED.bit();
    vmm.beginCriticalSection(flags);
  }
}
