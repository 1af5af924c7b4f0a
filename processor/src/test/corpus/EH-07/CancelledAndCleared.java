import org.vxd4j.api.*;

/** Taken out with interrupts off, then cancelled. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CancelledAndCleared {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CancelledAndCleared(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private GlobalEvent pending;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    if (pending == null) {
      pending = vmm.scheduleGlobalEvent(null, this::drain);
    }
    vpicd.physEoi(irq);
  }

  private void drain(Registers registers) {
    pending = null;
  }

  @IoTrap(ports = 0x300)
  void onPort(@In(Reg.EAX) int value) {
    GlobalEvent last = value == 0 ? take() : null;
    if (last != null) {
      vmm.cancelGlobalEvent(last);
    }
  }

  private GlobalEvent take() {
    boolean enabled = cpu.disableInterrupts();
    GlobalEvent last = pending;
    pending = null;
    cpu.restoreInterrupts(enabled);
    return last;
  }
}
