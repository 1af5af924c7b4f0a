import org.vxd4j.api.*;

/** The boost of an event is what interrupts have for that. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HurryByABoostedEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HurryByABoostedEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5)
  boolean onIrq(VmHandle vm, IrqHandle irq) {
    vpicd.physEoi(irq);
    hurry(vm);
    return true;
  }

  private void hurry(VmHandle vm) {
    vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, 0, null, registers -> cpu.outByte(0x300, 1), 0);
  }
}
