import org.vxd4j.api.*;

/** Windows 95 has threads. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ThreadOfA95Driver {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ThreadOfA95Driver(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(scope = Scope.THREAD)
  void announce(ThreadHandle thread) {}
}
