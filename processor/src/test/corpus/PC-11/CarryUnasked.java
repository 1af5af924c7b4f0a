import org.vxd4j.api.*;

/** Any return of the virtual interrupt unmasks, whatever carry says. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarryUnasked {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarryUnasked(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean inside;

  @HardwareInterrupt(irq = 5)
  void onIrq(VmHandle vm, IrqHandle irq) {
    inside = true;
    vpicd.setIntRequest(irq, vm);
  }

  @VirtualIret(irq = 5)
  void onIret(VmHandle vm, IrqHandle irq) { // expect: PC-11
    inside = false;
    vpicd.physEoi(irq);
  }
}
