import org.vxd4j.api.*;

/** The pages are locked before the claim and unlocked after it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PagesBeforeTheSection {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PagesBeforeTheSection(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    boolean locked = prepare(16);
    vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
    try {
      cpu.outByte(0x300, locked ? 1 : 0);
    } finally {
      vmm.endCriticalSection();
    }
    if (locked) {
      vmm.linPageUnLock(0x100, 16, 0);
    }
  }

  private boolean prepare(int pages) {
    return vmm.linPageLock(0x100, pages, 0) != 0;
  }
}
