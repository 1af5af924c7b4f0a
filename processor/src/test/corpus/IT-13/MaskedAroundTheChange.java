import org.vxd4j.api.*;

/** Masked before, unmasked behind the change. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MaskedAroundTheChange {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MaskedAroundTheChange(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int waiting;
  private IrqHandle line;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    line = irq;
    waiting++;
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, r -> drain());
  }

  private void drain() {
    vpicd.physicallyMask(line);
    waiting--;
    vpicd.physicallyUnmask(line);
  }
}
