import org.vxd4j.api.*;

/** The lambda goes home early, and whoever runs it does not know what it holds. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LeftInALambda {
  private final Vmm vmm;
  private int total;

  LeftInALambda(Vmm vmm) {
    this.vmm = vmm;
  }

  @Service(1)
  void add(@In(Reg.EAX) int amount) {
    counted(() -> {
      vmm.beginCriticalSection(0);
      if (amount < 0) {
        return; // expect: CS-01
      }
      total += amount;
      vmm.endCriticalSection();
    });
  }

  private void counted(Runnable work) {
    total++;
    work.run();
  }
}
