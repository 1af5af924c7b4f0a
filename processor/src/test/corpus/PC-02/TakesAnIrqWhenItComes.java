import org.vxd4j.api.*;

/** A handler takes the second request when it first needs it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TakesAnIrqWhenItComes {
  private final Vpicd vpicd;
  private final Cpu cpu;

  TakesAnIrqWhenItComes(Vpicd vpicd, Cpu cpu) {
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private IrqHandle second;

  @HardwareInterrupt(irq = 5)
  void onIrq(VmHandle vm, IrqHandle irq) {
    if (second == null && (cpu.inByte(0x3C2) & 0x80) != 0) {
      take(); // expect: PC-02
    }
    vpicd.physEoi(irq);
  }

  private void take() {
    second = vpicd.virtualizeIrq(IrqDescriptor.of(9, 0, this::onSecond)).handle();
  }

  private void onSecond(Registers registers) {
    vpicd.physEoi((IrqHandle) registers.pointee(Reg.EAX));
  }
}
