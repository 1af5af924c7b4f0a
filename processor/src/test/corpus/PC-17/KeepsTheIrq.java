import org.vxd4j.api.*;

/** The driver masks its request as it goes, and keeps it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class KeepsTheIrq {
  private final Vpicd vpicd;

  KeepsTheIrq(Vpicd vpicd) {
    this.vpicd = vpicd;
  }

  private IrqHandle irq;

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
  boolean loaded() {
    var taken = vpicd.virtualizeIrq(IrqDescriptor.of(5, 0, this::onIrq)); // expect: PC-17
    if (taken.failed()) {
      return false;
    }
    irq = taken.handle();
    return true;
  }

  private void onIrq(Registers registers) {
    vpicd.physEoi(irq);
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean unloaded() {
    release();
    return true;
  }

  private void release() {
    vpicd.physicallyMask(irq);
  }
}
