import org.vxd4j.api.*;

/** Whoever took too long is counted. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarryAsked {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarryAsked(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean inside;
  private int late;

  @HardwareInterrupt(irq = 5)
  void onIrq(VmHandle vm, IrqHandle irq) {
    inside = true;
    vpicd.setIntRequest(irq, vm);
  }

  @VirtualIret(irq = 5)
  void onIret(VmHandle vm, IrqHandle irq, @TimedOut boolean timedOut) {
    if (timedOut) {
      late++;
    } else {
      inside = false;
    }
    vpicd.physEoi(irq);
  }
}
