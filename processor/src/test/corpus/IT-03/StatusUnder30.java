import org.vxd4j.api.*;

/** In 3.0 the same service does not block. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN30)
class StatusUnder30 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  StatusUnder30(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    if (isFree()) {
      cpu.outByte(0x300, 1);
    }
    vpicd.physEoi(irq);
  }

  private boolean isFree() {
    return claims() == 0;
  }

  private int claims() {
    return vmm.getCritSectionStatus().claims();
  }
}
