import org.vxd4j.api.*;

/** An event starts it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class ArmedInAnEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ArmedInAnEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private TimeOutHandle timer = TimeOutHandle.NONE;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, registers -> arm());
  }

  private void arm() {
    timer = vmm.setGlobalTimeOut(100, null, registers -> timer = TimeOutHandle.NONE);
  }
}
