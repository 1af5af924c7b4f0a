import org.vxd4j.api.*;

/** It gives up after a second; the System VM need not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsForSomeTime {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WaitsForSomeTime(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      flags = {Pef.ALWAYS_SCHED, Pef.WAIT_IN_PM},
      boost = Boost.NONE,
      timeoutMillis = 1000)
  void flush(VmHandle vm, @TimedOut boolean late) {}

  @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.WAIT_IN_PM, boost = Boost.NONE)
  void tell(VmHandle vm) {}
}
