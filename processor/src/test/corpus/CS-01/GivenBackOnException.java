import org.vxd4j.api.*;

/** The exception is caught, the section given back, and the exception goes on. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GivenBackOnException {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  GivenBackOnException(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  void write(int[] values) {
    vmm.beginCriticalSection(0);
    try {
      for (int value : values) {
        cpu.outByte(0x300, value);
      }
    } catch (RuntimeException e) {
      vmm.endCriticalSection();
      throw e;
    }
    vmm.endCriticalSection();
  }
}
