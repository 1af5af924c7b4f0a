import org.vxd4j.api.*;

/** A helper enables interrupts while it waits, and serves none. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EnablesWithoutServing {
  private final Vmm vmm;
  private final Cpu cpu;

  EnablesWithoutServing(Vmm vmm, Cpu cpu) {
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
    vmm.beginCriticalSection(flags); // expect: CS-05
  }
}
