import org.vxd4j.api.*;

/** The flags make the processor choose a service that takes a boost. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LeastServiceTakesABoost {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LeastServiceTakesABoost(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.ALWAYS_SCHED}) // expect: BO-07
  void announce(VmHandle vm) {}
}
