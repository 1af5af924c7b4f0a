import org.vxd4j.api.*;

/** Behind a crash that is one of two ways the other one goes on; behind the last crash nothing does. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BehindBothCrashes {
  private final Vmm vmm;
  private int state;

  BehindBothCrashes(Vmm vmm) {
    this.vmm = vmm;
  }

  @Service(1)
  void one(@In(Reg.EAX) int number) {
    if (number == 1) {
      vmm.fatalMemoryError();
      state = 1; // expect: SC-07
    }
    state = number;
  }

  @Service(2)
  void loop(@In(Reg.EAX) int number) {
    while (state < number) {
      vmm.crashCurVm();
      state++; // expect: SC-07
    }
  }

  @Service(3)
  void forEver() {
    vmm.crashCurVm();
    for (;;) {}
  }
}
