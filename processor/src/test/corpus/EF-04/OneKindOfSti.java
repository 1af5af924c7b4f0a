import org.vxd4j.api.*;

/** One of them is enough. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OneKindOfSti {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OneKindOfSti(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      scope = Scope.THREAD,
      flags = {Pef.WAIT_FOR_THREAD_STI, Pef.WAIT_NOT_CRIT},
      boost = Boost.NONE)
  void announce(ThreadHandle thread) {}
}
