import org.vxd4j.api.*;

/** A thread is lowered for a while, and falls ever lower. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class DecayGrows {
  private final Vmm vmm;

  DecayGrows(Vmm vmm) {
    this.vmm = vmm;
  }

  @EventCallback(scope = Scope.THREAD, flags = Pef.WAIT_FOR_THREAD_STI, boost = Boost.NONE)
  void lower(ThreadHandle thread) {
    int boost = -40;
    vmm.boostWithDecay(boost, thread, 8); // expect: SC-13
  }
}
