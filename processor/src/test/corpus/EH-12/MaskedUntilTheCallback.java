import org.vxd4j.api.*;

/** The interrupt stays masked until the event has run. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MaskedUntilTheCallback {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MaskedUntilTheCallback(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending = EventHandle.NONE;
  private IrqHandle masked;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physicallyMask(irq);
    vpicd.physEoi(irq);
    masked = irq;
    pending = vmm.scheduleGlobalEvent(null, this::announce);
  }

  private void announce(Registers registers) {
    pending = EventHandle.NONE;
    vpicd.physicallyUnmask(masked);
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    last.cancel(vmm);
  }
}
