import org.vxd4j.api.*;

/** The same in an event that the handler posts. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TryWithResourcesInAnEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TryWithResourcesInAnEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(irq, this::later);
  }

  private void later(Registers registers) {
    store(registers.get(Reg.EDX));
  }

  private void store(int value) {
    try (Owned owned = new Owned()) {
      owned.keep(value);
    }
  }

  class Owned implements AutoCloseable {
    private int kept;

    Owned() {
      vmm.beginCriticalSection(0);
    }

    void keep(int value) {
      kept = value;
    }

    @Override
    public void close() {
      vmm.endCriticalSection();
    }
  }
}
