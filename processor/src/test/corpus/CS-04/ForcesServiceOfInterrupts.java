import org.vxd4j.api.*;

/** A constant mask for the section has a flag that is for semaphores. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ForcesServiceOfInterrupts {
  private final Vmm vmm;
  private final Cpu cpu;

  ForcesServiceOfInterrupts(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private static final int WAIT = BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_FORCE_SVC_INTS);

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void update(VmHandle vm) {
    vmm.beginCriticalSection(WAIT); // expect: CS-04
    try {
      cpu.outByte(0x3C4, 2);
    } finally {
      vmm.endCriticalSection();
    }
  }
}
