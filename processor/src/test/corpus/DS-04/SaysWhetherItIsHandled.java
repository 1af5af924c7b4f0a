import org.vxd4j.api.*;

/** It returns whether the interrupt was its own. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SaysWhetherItIsHandled {
  private final Vpicd vpicd;
  private final Cpu cpu;

  SaysWhetherItIsHandled(Vpicd vpicd, Cpu cpu) {
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 3, canShare = true)
  boolean onIrq(IrqHandle irq) {
    if ((cpu.inByte(0x2FA) & 1) != 0) {
      return false;
    }
    vpicd.physEoi(irq);
    return true;
  }
}
