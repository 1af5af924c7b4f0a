import org.vxd4j.api.*;

/** A nested block goes round until another machine has answered. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsByResuming {
  private final Vmm vmm;

  WaitsByResuming(Vmm vmm) {
    this.vmm = vmm;
  }

  private boolean answered;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void ask(VmHandle vm) {
    vmm.beginNestExec();
    do {
      vmm.resumeExec(); // expect: NX-07
    } while (!answered);
    vmm.endNestExec();
  }

  @Service(1)
  void answer() {
    answered = true;
  }
}
