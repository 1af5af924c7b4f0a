import org.vxd4j.api.*;

/** A global event by the service that needs a machine. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class GlobalByPriority {
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final GlobalByPriorityEvents events;

  GlobalByPriority(Vpicd vpicd, Cpu cpu, GlobalByPriorityEvents events) {
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.events = events;
  }

  @HardwareInterrupt(irq = 7)
  void onIrq(IrqHandle irq) {
    events.take();
    vpicd.physEoi(irq);
  }

  @EventCallback(
      scope = Scope.GLOBAL,
      flags = Pef.WAIT_FOR_STI,
      boost = Boost.LOW_PRI_DEVICE_BOOST,
      via = Via.CALL_PRIORITY_VM_EVENT) // expect: DS-14
  void take() {
    cpu.outByte(0x301, 1);
  }
}
