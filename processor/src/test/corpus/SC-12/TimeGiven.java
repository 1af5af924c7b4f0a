import org.vxd4j.api.*;

/** It is given time. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TimeGiven {
  private final Vmm vmm;

  TimeGiven(Vmm vmm) {
    this.vmm = vmm;
  }

  @IoTrap(ports = 0x3DA)
  void onRetrace(VmHandle vm) {
    int spent = Fairness.GIFT;
    vmm.adjustExecutionTime(spent, vm);
  }
}

/** Milliseconds for who waits, and from who makes others wait. */
final class Fairness {
  static final int GIFT = 10;
  static final int CHARGE = -GIFT;

  private Fairness() {}
}
