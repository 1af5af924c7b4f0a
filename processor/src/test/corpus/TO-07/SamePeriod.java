import org.vxd4j.api.*;

/** The period is computed in one place for both. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SamePeriod {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final Vtd vtd;

  SamePeriod(Vmm vmm, Vpicd vpicd, Cpu cpu, Vtd vtd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.vtd = vtd;
  }

  private static final int FAST = 20;

  @Control(ControlMessage.BEGIN_PM_APP)
  boolean begin(VmHandle vm) {
    return !vtd.beginMinIntPeriod(period());
  }

  @Control(ControlMessage.END_PM_APP)
  void end(VmHandle vm) {
    vtd.endMinIntPeriod(period());
  }

  private static int period() {
    return 2 * FAST;
  }
}
