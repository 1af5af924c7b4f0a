import org.vxd4j.api.*;

/** What it loses has the sign of what it got. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class DecayShrinks {
  private final Vmm vmm;

  DecayShrinks(Vmm vmm) {
    this.vmm = vmm;
  }

  @EventCallback(scope = Scope.THREAD, flags = Pef.WAIT_FOR_THREAD_STI, boost = Boost.NONE)
  void lower(ThreadHandle thread) {
    int boost = -40;
    vmm.boostWithDecay(boost, thread, -8);
  }
}
