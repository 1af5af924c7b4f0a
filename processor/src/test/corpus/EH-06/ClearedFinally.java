import org.vxd4j.api.*;

/** The callback clears last, but on every way. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ClearedFinally {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ClearedFinally(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
      pending = vmm.scheduleGlobalEvent(null, r -> {
        pending = EventHandle.NONE;
        drain();
      });
    }
    vpicd.physEoi(irq);
  }

  private void drain() {
    while (left > 0) {
      boolean enabled = cpu.disableInterrupts();
      left--;
      cpu.restoreInterrupts(enabled);
    }
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    last.cancel(vmm);
  }
}
