import org.vxd4j.api.*;

/** The deadline is compared in a helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class DeadlineCompared {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  DeadlineCompared(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int deadline;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    if (isDue()) {
      deadline = vmm.getSystemTime() + 100;
    }
  }

  private boolean isDue() {
    int now = vmm.getSystemTime();
    return now >= deadline; // expect: TO-09
  }
}
