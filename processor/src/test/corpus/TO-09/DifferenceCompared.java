import org.vxd4j.api.*;

/** Differences only, and unsigned ones by the library. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class DifferenceCompared {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  DifferenceCompared(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int begun;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    if (isDue()) {
      begun = vmm.getSystemTime();
    }
  }

  private boolean isDue() {
    int now = vmm.getSystemTime();
    int passed = now - begun;
    return begun == 0 || passed >= 100 || Integer.compareUnsigned(passed, 1000) > 0;
  }
}
