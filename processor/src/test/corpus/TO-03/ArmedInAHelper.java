import org.vxd4j.api.*;

/** A time-out that a helper starts. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class ArmedInAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ArmedInAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private TimeOutHandle timer = TimeOutHandle.NONE;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    arm(); // expect: TO-03
  }

  private void arm() {
    timer = vmm.setGlobalTimeOut(100, null, registers -> timer = TimeOutHandle.NONE);
  }
}
