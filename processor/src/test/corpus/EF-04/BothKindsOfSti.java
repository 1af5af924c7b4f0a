import org.vxd4j.api.*;

/** The two are far apart in the list. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BothKindsOfSti {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BothKindsOfSti(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      scope = Scope.THREAD,
      flags = {Pef.WAIT_FOR_THREAD_STI, Pef.WAIT_NOT_CRIT, Pef.WAIT_FOR_STI}, // expect: EF-04
      boost = Boost.NONE)
  void announce(ThreadHandle thread) {}
}
