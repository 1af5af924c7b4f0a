import org.vxd4j.api.*;

/** Interrupts are off while the helper counts. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChangedWithInterruptsOff {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ChangedWithInterruptsOff(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    boolean enabled = cpu.disableInterrupts();
    try {
      while (waiting > 0) {
        one();
      }
    } finally {
      cpu.restoreInterrupts(enabled);
    }
  }

  private void one() {
    waiting = waiting - 1;
  }
}
