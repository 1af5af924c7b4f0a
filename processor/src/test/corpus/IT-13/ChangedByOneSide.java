import org.vxd4j.api.*;

/** Two counters, each changed by one side only. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChangedByOneSide {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ChangedByOneSide(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int came;
  private int done;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    came++;
    vmm.scheduleGlobalEvent(null, r -> drain());
    vpicd.physEoi(irq);
  }

  private void drain() {
    while (came - done > 0) {
      done++;
    }
  }
}
