import org.vxd4j.api.*;

/** A helper takes what is to be done inside. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RunnableInside {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RunnableInside(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int sent;

  @HardwareInterrupt(irq = 4)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, registers -> inside(() -> sent++));
  }

  private void inside(Runnable work) {
    vmm.beginCriticalSection(0);
    try {
      work.run();
    } finally {
      vmm.endCriticalSection();
    }
  }
}
