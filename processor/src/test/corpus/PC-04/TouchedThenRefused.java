import org.vxd4j.api.*;

/** The helper acknowledges before the handler knows whose it is. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TouchedThenRefused {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TouchedThenRefused(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5, canShare = true)
  boolean onIrq(IrqHandle irq) {
    if (cpu.inByte(0x302) == 0) {
      vpicd.physEoi(irq);
      return false; // expect: PC-04
    }
    vpicd.physEoi(irq);
    return true;
  }
}
