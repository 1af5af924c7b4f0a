import org.vxd4j.api.*;

/** A helper calls the service of Windows 95 in Windows 3.1. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class RestrictedIn31 {
  private final Vmm vmm;
  private final Vpicd vpicd;

  RestrictedIn31(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  private int woken;

  @HardwareInterrupt(irq = 12)
  void onIrq(VmHandle vm, IrqHandle irq) {
    wake(vm); // expect: DV-07
    vpicd.physEoi(irq);
  }

  private void wake(VmHandle vm) {
    int flags = Pef.mask(Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT);
    vmm.callRestrictedEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, flags, null, r -> woken++, 0);
  }
}
