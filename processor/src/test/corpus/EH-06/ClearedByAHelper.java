import org.vxd4j.api.*;

/** The callback's first act is a helper that clears. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ClearedByAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ClearedByAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    begun();
    if (left == 0) {
      return;
    }
    left = 0;
  }

  private void begun() {
    pending = EventHandle.NONE;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    last.cancel(vmm);
  }
}
