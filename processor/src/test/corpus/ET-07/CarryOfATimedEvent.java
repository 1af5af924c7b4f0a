import org.vxd4j.api.*;

/** Here something does. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarryOfATimedEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarryOfATimedEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE, timeoutMillis = 500)
  void flush(ClientRegs client, @TimedOut boolean late) {}
}
