import org.vxd4j.api.*;

/** The reference is kept, and run in an event. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MethodReferenceKept {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MethodReferenceKept(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private Runnable next = () -> {};

  @HardwareInterrupt(irq = 5)
  boolean onIrq(VmHandle vm, IrqHandle irq) {
    next = vmm::enableVmInts;
    vmm.scheduleVmEvent(vm, null, this::drain);
    return true;
  }

  private void drain(Registers registers) {
    next.run();
  }
}
