import org.vxd4j.api.*;

/** A counter of its own guards the posting. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GuardedByCount {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  GuardedByCount(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending = EventHandle.NONE;
  private int waiting;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    if (waiting++ == 0) {
      pending = vmm.scheduleGlobalEvent(null, this::announce);
    }
    vpicd.physEoi(irq);
  }

  private void announce(Registers registers) {
    pending = EventHandle.NONE;
    boolean enabled = cpu.disableInterrupts();
    waiting = 0;
    cpu.restoreInterrupts(enabled);
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    last.cancel(vmm);
  }
}
