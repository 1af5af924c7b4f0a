import org.vxd4j.api.*;

/** It belongs to the driver. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class InstanceHandler {
  private final Vpicd vpicd;
  private final InstanceHandlerEvents events;

  InstanceHandler(Vpicd vpicd, InstanceHandlerEvents events) {
    this.vpicd = vpicd;
    this.events = events;
  }

  private int told;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    events.tell();
  }

  @EventCallback(scope = Scope.GLOBAL)
  void tell() {
    told++;
  }
}
