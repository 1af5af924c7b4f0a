import org.vxd4j.api.*;

/** A loop gives its slice away until the section looks free. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LoopsUntilFree {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LoopsUntilFree(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    while (vmm.getCritStatusNoBlock().claims() > 0) {
      vmm.releaseTimeSlice(); // expect: CS-17
    }
    cpu.outByte(0x300, 1);
  }
}
