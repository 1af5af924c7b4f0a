import org.vxd4j.api.*;

/** A deadline of zero is none; the clock is compared with nothing else. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ZeroMeansNever {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ZeroMeansNever(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int last;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    int now = vmm.getSystemTime();
    if (last != 0 && now == last) {
      vpicd.physEoi(irq);
      return;
    }
    last = now;
    vpicd.physEoi(irq);
  }
}
