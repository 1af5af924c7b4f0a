import org.vxd4j.api.*;

/** A variable says at the end whose it was. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RefusedOrTouched {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RefusedOrTouched(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5, canShare = true)
  boolean onIrq(IrqHandle irq) {
    boolean mine = cpu.inByte(0x302) != 0;
    if (mine) {
      cpu.outByte(0x302, 0);
      vpicd.physEoi(irq);
    }
    return mine;
  }
}
