import org.vxd4j.api.*;

/** What wants request 2 gets 9. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RetraceOnNine {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RetraceOnNine(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int RETRACE = 9;

  @HardwareInterrupt(irq = RETRACE)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
  }
}
