import org.vxd4j.api.*;

/** Stating it and the time-out is as good as stating the time-out. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FlagFollowsFromTheTimeOut {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FlagFollowsFromTheTimeOut(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      flags = {Pef.WAIT_FOR_STI, Pef.TIME_OUT},
      boost = Boost.NONE,
      timeoutMillis = 100)
  void both(VmHandle vm, @TimedOut boolean late) {}

  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 100)
  void one(VmHandle vm, @TimedOut boolean late) {}
}
