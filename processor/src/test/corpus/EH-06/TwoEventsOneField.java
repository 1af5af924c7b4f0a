import org.vxd4j.api.*;

/** The first event's callback posts the second into the same field. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TwoEventsOneField {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TwoEventsOneField(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending = EventHandle.NONE;
  private int phase;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    if (pending.isNone()) {
      pending = vmm.scheduleGlobalEvent(null, this::first);
    }
    vpicd.physEoi(irq);
  }

  private void first(Registers registers) {
    phase = 1;
    pending = vmm.scheduleVmEvent(vmm.getSysVmHandle(), null, this::second);
  }

  private void second(Registers registers) {
    phase = 2;
    pending = EventHandle.NONE;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    last.cancel(vmm);
  }
}
