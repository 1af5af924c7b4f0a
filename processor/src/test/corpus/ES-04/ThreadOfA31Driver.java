import org.vxd4j.api.*;

/** Stated by its scope alone. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class ThreadOfA31Driver {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ThreadOfA31Driver(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      scope = Scope.THREAD) // expect: ES-04
  void announce() {}
}
