import org.vxd4j.api.*;

/** An event's callback is static, as in a driver written in C. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StaticHandler {
  private final Vpicd vpicd;
  private final StaticHandlerEvents events;

  StaticHandler(Vpicd vpicd, StaticHandlerEvents events) {
    this.vpicd = vpicd;
    this.events = events;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    events.tell();
  }

  @EventCallback(scope = Scope.GLOBAL)
  static void tell() { // expect: DS-01
    Math.abs(0);
  }
}
