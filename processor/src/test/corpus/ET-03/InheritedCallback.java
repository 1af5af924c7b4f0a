import org.vxd4j.api.*;

/** The base class forgot it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class InheritedCallback extends InheritedCallbackBase {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  InheritedCallback(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }


}

class InheritedCallbackBase {
  static final int PATIENCE = 40;

  @EventCallback(
      flags = Pef.WAIT_NOT_CRIT,
      boost = Boost.NONE,
      timeoutMillis = PATIENCE) // expect: ET-03
  void announce(VmHandle vm, Integer what) {}
}
