import org.vxd4j.api.*;

/** The lambda gives back what it took; what one lambda takes, another gives back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GivenBackInALambda {
  private final Vmm vmm;
  private int total;

  GivenBackInALambda(Vmm vmm) {
    this.vmm = vmm;
  }

  @Service(1)
  void add(@In(Reg.EAX) int amount) {
    counted(() -> {
      vmm.beginCriticalSection(0);
      if (amount < 0) {
        vmm.endCriticalSection();
        return;
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
