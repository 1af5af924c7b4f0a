import org.vxd4j.api.*;

/** The claim is in a constructor, the end in the close that nobody writes. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TryWithResources {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TryWithResources(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    store(irq.irq()); // expect: CS-03
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
