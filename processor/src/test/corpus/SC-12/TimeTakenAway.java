import org.vxd4j.api.*;

/** The machine that polls is charged by a negative constant. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TimeTakenAway {
  private final Vmm vmm;

  TimeTakenAway(Vmm vmm) {
    this.vmm = vmm;
  }

  @IoTrap(ports = 0x3DA)
  void onRetrace(VmHandle vm) {
    int spent = Fairness.CHARGE;
    vmm.adjustExecutionTime(spent, vm); // expect: SC-12
  }
}

/** Milliseconds for who waits, and from who makes others wait. */
final class Fairness {
  static final int GIFT = 10;
  static final int CHARGE = -GIFT;

  private Fairness() {}
}
