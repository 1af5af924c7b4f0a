import org.vxd4j.api.*;

/** An exception that is caught outside skips the end. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StackStays {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  StackStays(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  void transfer(int[] words) {
    try {
      vmm.beginUseLockedPmStack(); // expect: NX-12
      for (int word : words) {
        if (word < 0) {
          throw new IllegalArgumentException("negative");
        }
        cpu.outWord(0x300, word);
      }
      vmm.endUseLockedPmStack();
    } catch (IllegalArgumentException e) {
      cpu.outByte(0x302, 0);
    }
  }
}
