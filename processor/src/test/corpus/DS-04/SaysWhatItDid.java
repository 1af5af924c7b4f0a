import org.vxd4j.api.*;

/** A handler returns a number, as C does. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SaysWhatItDid {
  private final Vpicd vpicd;
  private final Cpu cpu;

  SaysWhatItDid(Vpicd vpicd, Cpu cpu) {
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 3, canShare = true)
  int onIrq(IrqHandle irq) { // expect: DS-04
    if ((cpu.inByte(0x2FA) & 1) != 0) {
      return 0;
    }
    vpicd.physEoi(irq);
    return 1;
  }
}
