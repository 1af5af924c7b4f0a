import org.vxd4j.api.*;

/** The period that is ended was never begun. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OtherPeriod {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final Vtd vtd;

  OtherPeriod(Vmm vmm, Vpicd vpicd, Cpu cpu, Vtd vtd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.vtd = vtd;
  }

  private static final int FAST = 20;
  private static final int SLOW = 50;

  @Control(ControlMessage.BEGIN_PM_APP)
  boolean begin(VmHandle vm) {
    return !vtd.beginMinIntPeriod(FAST);
  }

  @Control(ControlMessage.END_PM_APP)
  void end(VmHandle vm) {
    vtd.endMinIntPeriod(SLOW); // expect: TO-07
  }
}
