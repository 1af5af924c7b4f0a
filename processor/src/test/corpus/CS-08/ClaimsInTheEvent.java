import org.vxd4j.api.*;

/** An event claims it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ClaimsInTheEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ClaimsInTheEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    vmm.scheduleVmEvent(vm, null, r -> acknowledge());
  }

  private void acknowledge() {
    vmm.beginCriticalSection(0);
    cpu.outByte(0x301, 1);
    vmm.endCriticalSection();
  }
}
