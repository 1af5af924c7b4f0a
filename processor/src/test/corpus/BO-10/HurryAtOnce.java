import org.vxd4j.api.*;

/** Boosted from within the interrupt. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HurryAtOnce {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HurryAtOnce(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5)
  boolean onIrq(VmHandle vm, IrqHandle irq) {
    vpicd.physEoi(irq);
    hurry(vm); // expect: BO-10
    return true;
  }

  private void hurry(VmHandle vm) {
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
  }
}
