import org.vxd4j.api.*;

/** It lets the machine run once. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ResumesOnce {
  private final Vmm vmm;

  ResumesOnce(Vmm vmm) {
    this.vmm = vmm;
  }

  private boolean answered;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void ask(VmHandle vm) {
    vmm.beginNestExec();
    if (!answered) {
      vmm.resumeExec();
    }
    vmm.endNestExec();
  }

  @Service(1)
  void answer() {
    answered = true;
  }
}
