import org.vxd4j.api.*;

/** In Windows 98 the service is asynchronous. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN98)
class ArmedUnder98 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ArmedUnder98(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private TimeOutHandle timer = TimeOutHandle.NONE;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    arm();
  }

  private void arm() {
    timer = vmm.setGlobalTimeOut(100, null, registers -> timer = TimeOutHandle.NONE);
  }
}
