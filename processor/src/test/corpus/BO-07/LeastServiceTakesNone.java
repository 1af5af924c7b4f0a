import org.vxd4j.api.*;

/** Without flags it takes one that has none. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LeastServiceTakesNone {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LeastServiceTakesNone(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback
  void announce(VmHandle vm) {}

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.ALWAYS_SCHED}, boost = Boost.NONE)
  void tell(VmHandle vm) {}
}
