import org.vxd4j.api.*;

/** Where it gives up nothing need be given back; where it only may give up, and where it returns, it must. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GivesUpOnOneWay {
  private final Vmm vmm;
  private int state;

  GivesUpOnOneWay(Vmm vmm) {
    this.vmm = vmm;
  }

  @Service(1)
  void returns(@In(Reg.EAX) int number) {
    vmm.beginCriticalSection(0);
    if (number == 1) {
      vmm.fatalErrorHandler(0, 1);
      return;
    }
    if (number == 2) {
      return; // expect: CS-01
    }
    state = number;
    vmm.endCriticalSection();
  }

  @Service(2)
  void mayGiveUp(@In(Reg.EAX) int number) {
    vmm.beginCriticalSection(0);
    if (number == 1) {
      giveUpLater(number);
      return; // expect: CS-01
    }
    vmm.endCriticalSection();
  }

  private void giveUpLater(int number) {
    state += number;
    if (state > 9) {
      vmm.crashCurVm();
    }
  }
}
