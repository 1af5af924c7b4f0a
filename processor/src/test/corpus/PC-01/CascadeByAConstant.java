import org.vxd4j.api.*;

/** Request 2 is where the second controller hangs. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CascadeByAConstant {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CascadeByAConstant(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int CASCADE = 1 << 1;

  @HardwareInterrupt(
      irq = CASCADE) // expect: PC-01
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
  }
}
