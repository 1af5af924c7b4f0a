import org.vxd4j.api.*;

/** The look decides what is done, and nobody waits for it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LooksOnly {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LooksOnly(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int skipped;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    if (vmm.getCritStatusNoBlock().claims() > 0) {
      skipped++;
      return;
    }
    cpu.outByte(0x300, 1);
    vmm.releaseTimeSlice();
  }
}
