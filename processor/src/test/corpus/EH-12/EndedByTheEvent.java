import org.vxd4j.api.*;

/** The event ends the interrupt: no other one comes before it has run. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EndedByTheEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  EndedByTheEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending = EventHandle.NONE;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    pending = vmm.scheduleGlobalEvent(null, r -> announce(irq));
  }

  private void announce(IrqHandle irq) {
    pending = EventHandle.NONE;
    vpicd.physEoi(irq);
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    last.cancel(vmm);
  }
}
