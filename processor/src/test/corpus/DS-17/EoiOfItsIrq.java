import org.vxd4j.api.*;

/** It has the number of its handler. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EoiOfItsIrq {
  private final Vpicd vpicd;

  EoiOfItsIrq(Vpicd vpicd) {
    this.vpicd = vpicd;
  }

  @HardwareInterrupt(irq = Lines.FIRST)
  void onIrq(VmHandle vm, IrqHandle irq) {
    vpicd.setIntRequest(irq, vm);
    vpicd.physEoi(irq);
  }

  @VirtualEoi(irq = Lines.FIRST)
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
