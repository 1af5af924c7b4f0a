import org.vxd4j.api.*;

/** Nothing times out here. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarryOfARestrictedEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarryOfARestrictedEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE)
  void flush(
      ClientRegs client,
      @TimedOut boolean late) {} // expect: ET-07
}
