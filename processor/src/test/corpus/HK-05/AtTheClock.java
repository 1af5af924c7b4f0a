import org.vxd4j.api.*;

/** Moves a vector when the time has come, in whatever virtual machine that is. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AtTheClock {
  private final Vmm vmm;

  AtTheClock(Vmm vmm) {
    this.vmm = vmm;
  }

  @TimeOut(millis = 100, scope = Scope.GLOBAL)
  void move() {
    lead(0x5C); // expect: HK-05
  }

  private void lead(int interrupt) {
    vmm.setPmIntVector(interrupt, 0x28, 0x1000);
  }
}
