import org.vxd4j.api.*;

/** The interrupt is ended by a helper, and comes again at once. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PostedAtInterruptTime {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PostedAtInterruptTime(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending = EventHandle.NONE;
  private int status;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    status = cpu.inByte(0x302);
    pending = vmm.scheduleGlobalEvent(null, r -> announce()); // expect: EH-12
    end(irq);
  }

  private void end(IrqHandle irq) {
    vpicd.physEoi(irq);
  }

  private void announce() {
    pending = EventHandle.NONE;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    last.cancel(vmm);
  }
}
