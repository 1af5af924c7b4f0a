import org.vxd4j.api.*;

/** An event may. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GuardedMethodInAnEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  GuardedMethodInAnEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int count;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, registers -> count());
  }

  @CritSection
  void count() {
    count++;
  }
}
