import org.vxd4j.api.*;

/** A method reference is handed to a helper that runs it at once. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MethodReferenceAsCallback {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MethodReferenceAsCallback(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5)
  boolean onIrq(VmHandle vm, IrqHandle irq) {
    return twice(vmm::enableVmInts); // expect: IT-01
  }

  private boolean twice(Runnable action) {
    action.run();
    action.run();
    return true;
  }
}
