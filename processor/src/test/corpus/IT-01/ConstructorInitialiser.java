import org.vxd4j.api.*;

/** The service hides in a field initialiser of a class that the handler makes. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ConstructorInitialiser {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ConstructorInitialiser(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5)
  void tick() {
    new Snapshot(); // expect: IT-01
  }

  class Snapshot {
    private final int frequency = read();

    private int read() {
      vmm.disableVmInts();
      return cpu.inByte(0x40);
    }
  }
}
