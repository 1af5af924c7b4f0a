import org.vxd4j.api.*;

/** The companion has the number of the other line. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EoiOfAnotherIrq {
  private final Vpicd vpicd;

  EoiOfAnotherIrq(Vpicd vpicd) {
    this.vpicd = vpicd;
  }

  @HardwareInterrupt(irq = Lines.FIRST)
  void onIrq(VmHandle vm, IrqHandle irq) {
    vpicd.setIntRequest(irq, vm);
    vpicd.physEoi(irq);
  }

  @VirtualEoi(irq = Lines.SECOND) // expect: DS-17
  void onEoi(VmHandle vm, IrqHandle irq) {
    vpicd.clearIntRequest(irq, vm);
  }
}

/** The lines of the port. */
final class Lines {
  static final int FIRST = 4;
  static final int SECOND = 3;

  private Lines() {}
}
