import org.vxd4j.api.*;

/** As many are given back as were claimed. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ClaimsCounted {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ClaimsCounted(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  void write(int value, int claims) {
    vmm.claimCriticalSection(claims, 0);
    try {
      cpu.outByte(0x300, value);
    } finally {
      vmm.releaseCriticalSection(claims);
    }
  }
}
