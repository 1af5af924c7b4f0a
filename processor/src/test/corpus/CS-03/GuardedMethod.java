import org.vxd4j.api.*;

/** A @CritSection method that the interrupt reaches claims the section, too. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GuardedMethod {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  GuardedMethod(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int count;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    count(); // expect: CS-03
  }

  @CritSection
  void count() {
    count++;
  }
}
