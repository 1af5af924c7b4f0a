import org.vxd4j.api.*;

/** The procedure of the simulated interrupt claims the section in a helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ClaimsWhenInterruptIsSimulated {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ClaimsWhenInterruptIsSimulated(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(VmHandle vm, IrqHandle irq) {
    vpicd.setIntRequest(irq, vm);
    vpicd.physEoi(irq);
  }

  @VirtualInterrupt(irq = 5)
  void onVirtual(VmHandle vm, IrqHandle irq) {
    vpicd.clearIntRequest(irq, vm);
    acknowledge(); // expect: CS-08
  }

  private void acknowledge() {
    vmm.beginCriticalSection(0);
    cpu.outByte(0x301, 1);
    vmm.endCriticalSection();
  }
}
