import org.vxd4j.api.*;

/** The first wait is for the section, the second one comes anyway. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsOnceMore {
  private final Vmm vmm;

  WaitsOnceMore(Vmm vmm) {
    this.vmm = vmm;
  }

  @Service(1)
  void one() {
    if (vmm.getCritStatusNoBlock().claims() != 0) {
      vmm.timeSliceSleep(10); // expect: CS-17
    }
    vmm.timeSliceSleep(5);
  }
}
