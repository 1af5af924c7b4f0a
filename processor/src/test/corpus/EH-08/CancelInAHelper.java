import org.vxd4j.api.*;

/** Cancelled in a helper, from an array. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN30)
class CancelInAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CancelInAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final PriorityEvent[] pending = new PriorityEvent[16];

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    forget(irq.irq()); // expect: EH-08
  }

  private void forget(int irq) {
    PriorityEvent event = pending[irq];
    pending[irq] = null;
    if (event != null) {
      vmm.cancelPriorityVmEvent(event);
    }
  }
}
