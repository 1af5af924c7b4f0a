import org.vxd4j.api.*;

/** The sum stays a priority of the documented class. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostFits {
  private final Vmm vmm;
  private final Vpicd vpicd;

  BoostFits(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  @HardwareInterrupt(irq = 12)
  void onIrq(VmHandle vm, IrqHandle irq) {
    call(vm, Ranks.PEN);
    vpicd.physEoi(irq);
  }

  private void call(VmHandle vm, int rank) {
    vmm.callPriorityVmEvent(Ranks.PEN, vm, Pef.mask(Pef.WAIT_FOR_STI), null, r -> {}, 0);
  }
}

/** What comes before what. */
final class Ranks {
  private static final int BASE = Boost.HIGH_PRI_DEVICE_BOOST;
  static final int PEN = BASE + 0;

  private Ranks() {}
}
