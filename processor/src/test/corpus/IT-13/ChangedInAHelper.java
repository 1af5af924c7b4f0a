import org.vxd4j.api.*;

/** The event counts down by a helper, with interrupts as they are. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChangedInAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ChangedInAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int waiting;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    waiting++;
    vmm.scheduleGlobalEvent(null, r -> drain());
    vpicd.physEoi(irq);
  }

  private void drain() {
    while (waiting > 0) {
      one();
    }
  }

  private void one() {
    waiting = waiting - 1; // expect: IT-13
  }
}
