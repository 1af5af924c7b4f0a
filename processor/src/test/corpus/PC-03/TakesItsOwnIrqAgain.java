import org.vxd4j.api.*;

/** Two lines are one, and one handler does not share it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TakesItsOwnIrqAgain {
  private final Vpicd vpicd;
  private final Cpu cpu;

  TakesItsOwnIrqAgain(Vpicd vpicd, Cpu cpu) {
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = Lines.MODEM, canShare = true)
  boolean onModem(IrqHandle irq) {
    if ((cpu.inByte(0x2FA) & 1) != 0) {
      return false;
    }
    vpicd.physEoi(irq);
    return true;
  }

  @HardwareInterrupt(irq = Lines.CARD, canShare = false) // expect: PC-03
  boolean onCard(IrqHandle irq) {
    if ((cpu.inByte(0x301) & 1) == 0) {
      return false;
    }
    vpicd.physEoi(irq);
    return true;
  }
}

/** The lines of the adapter. */
final class Lines {
  static final int MODEM = 3;
  static final int CARD = MODEM;

  private Lines() {}
}
