import org.vxd4j.api.*;

/** The answer is counted, and both ways wait. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsAnyway {
  private final Vmm vmm;
  private int contended;

  WaitsAnyway(Vmm vmm) {
    this.vmm = vmm;
  }

  @Service(1)
  void one() {
    if (vmm.getCritStatusNoBlock().claims() != 0) {
      contended++;
    }
    vmm.timeSliceSleep(10);
  }

  @Service(2)
  void another() {
    if (vmm.getCritStatusNoBlock().claims() != 0) {
      vmm.timeSliceSleep(10);
    } else {
      vmm.timeSliceSleep(5);
    }
  }
}
