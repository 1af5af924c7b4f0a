import org.vxd4j.api.*;

/** It calls the one that there is. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class PriorityIn31 {
  private final Vmm vmm;
  private final Vpicd vpicd;

  PriorityIn31(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  private int woken;

  @HardwareInterrupt(irq = 12)
  void onIrq(VmHandle vm, IrqHandle irq) {
    wake(vm);
    vpicd.physEoi(irq);
  }

  private void wake(VmHandle vm) {
    int flags = Pef.mask(Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT);
    vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, flags, null, r -> woken++, 0);
  }
}
