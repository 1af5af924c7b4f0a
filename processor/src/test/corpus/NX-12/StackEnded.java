import org.vxd4j.api.*;

/** The end is in a finally block. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StackEnded {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  StackEnded(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  void transfer(int[] words) {
    try {
      vmm.beginUseLockedPmStack();
      try {
        for (int word : words) {
          if (word < 0) {
            throw new IllegalArgumentException("negative");
          }
          cpu.outWord(0x300, word);
        }
      } finally {
        vmm.endUseLockedPmStack();
      }
    } catch (IllegalArgumentException e) {
      cpu.outByte(0x302, 0);
    }
  }
}
