import org.vxd4j.api.*;

/** The base class looks. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class InheritedCarefulCallback extends InheritedCarefulCallbackBase {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  InheritedCarefulCallback(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }


}

class InheritedCarefulCallbackBase {
  static final int PATIENCE = 40;

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = PATIENCE)
  void announce(Integer what, @TimedOut boolean late) {}
}
