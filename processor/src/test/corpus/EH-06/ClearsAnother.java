import org.vxd4j.api.*;

/** The callback clears another event's handle; a look at the handle's worth comes before the cancelling. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ClearsAnother {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ClearsAnother(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending = EventHandle.NONE;
  private int left;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    left++;
    if (pending.isNone()) {
      pending = vmm.scheduleGlobalEvent(null, this::drain);
    }
    vpicd.physEoi(irq);
  }

  private void drain(Registers registers) {
    if (left == 0) {
      return;
    }
    other = EventHandle.NONE;
  }

  private EventHandle other = EventHandle.NONE;

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    forget();
  }

  private void forget() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    if (!last.isNone()) {
      last.cancel(vmm); // expect: EH-06
    }
  }
}
