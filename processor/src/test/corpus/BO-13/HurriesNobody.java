import org.vxd4j.api.*;

/** A global event is to hurry the owner of the section, whom it does not know. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HurriesNobody {
  private final Vmm vmm;
  private final Vpicd vpicd;

  HurriesNobody(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  private int taken;

  @HardwareInterrupt(irq = 7)
  void onIrq(IrqHandle irq) {
    deliver(EventTarget.GLOBAL);
    vpicd.physEoi(irq);
  }

  private void deliver(EventTarget target) {
    int flags = Pef.mask(Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED);
    vmm.callRestrictedEvent(Boost.LOW_PRI_DEVICE_BOOST, EventTarget.GLOBAL, flags, null, r -> taken++, 0); // expect: BO-13
  }
}
