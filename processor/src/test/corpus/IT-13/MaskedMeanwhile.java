import org.vxd4j.api.*;

/** The interrupt cannot come: the driver masked it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MaskedMeanwhile {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MaskedMeanwhile(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    vpicd.physicallyMask(irq);
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, r -> drain());
  }

  private void drain() {
    waiting--;
    vpicd.physicallyUnmask(line);
  }
}
