import org.vxd4j.api.*;

/** The boost is that of the System VM. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HurriesTheSystem {
  private final Vmm vmm;
  private final Vpicd vpicd;

  HurriesTheSystem(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  private int taken;

  @HardwareInterrupt(irq = 7)
  void onIrq(IrqHandle irq) {
    deliver(vmm.getSysVmHandle());
    vpicd.physEoi(irq);
  }

  private void deliver(EventTarget target) {
    int flags = Pef.mask(Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED);
    vmm.callRestrictedEvent(Boost.LOW_PRI_DEVICE_BOOST, target, flags, null, r -> taken++, 0);
  }
}
