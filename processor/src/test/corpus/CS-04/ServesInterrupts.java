import org.vxd4j.api.*;

/** The mask has the flag of the section. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ServesInterrupts {
  private final Vmm vmm;
  private final Cpu cpu;

  ServesInterrupts(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private static final int WAIT = BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS);

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void update(VmHandle vm) {
    vmm.beginCriticalSection(WAIT);
    try {
      cpu.outByte(0x3C4, 2);
    } finally {
      vmm.endCriticalSection();
    }
  }
}
