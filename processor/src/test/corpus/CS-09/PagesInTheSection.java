import org.vxd4j.api.*;

/** The helper that is called inside locks pages. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PagesInTheSection {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PagesInTheSection(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
    try {
      prepare(16); // expect: CS-09
    } finally {
      vmm.endCriticalSection();
    }
  }

  private void prepare(int pages) {
    if (vmm.linPageLock(0x100, pages, 0) == 0) {
      cpu.outByte(0x300, 0);
    }
  }
}
