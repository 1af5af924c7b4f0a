import org.vxd4j.api.*;

/** Claimed in the first turn, given back in the last. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BothInOneLoop {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BothInOneLoop(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  void all(int[] values) {
    for (int i = 0; i < 4; i++) {
      if (i == 0) {
        vmm.beginCriticalSection(0);
      }
      cpu.outByte(0x300, i);
      if (i == 3) {
        vmm.endCriticalSection();
      }
    }
  }
}
