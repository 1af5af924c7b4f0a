import org.vxd4j.api.*;

/** The handler takes back what is pending before it posts anew. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CancelledFirst {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CancelledFirst(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private GlobalEvent pending = new GlobalEvent(0);

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    again();
    pending = vmm.scheduleGlobalEvent(null, this::announce);
    vpicd.physEoi(irq);
  }

  private void again() {
    GlobalEvent last = pending;
    pending = new GlobalEvent(0);
    vmm.cancelGlobalEvent(last);
  }

  private void announce(Registers registers) {
    pending = new GlobalEvent(0);
  }
}
