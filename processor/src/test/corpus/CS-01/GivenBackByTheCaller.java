import org.vxd4j.api.*;

/** A helper says whether it claimed. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GivenBackByTheCaller {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  GivenBackByTheCaller(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  void write(int value) {
    if (claimed()) {
      cpu.outByte(0x300, value);
      vmm.endCriticalSection();
    }
  }

  private boolean claimed() {
    if (vmm.getCritStatusNoBlock().claims() > 0) {
      return false;
    }
    vmm.beginCriticalSection(0);
    return true;
  }
}
