import org.vxd4j.api.*;

/** The boost is a sum of constants, one of them inherited from an interface. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SumOfConstants implements SumOfConstantsBoosts {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SumOfConstants(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int MORE = CRITICAL + 1;

  @EventCallback(
      flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT},
      boost = MORE - 1) // expect: EF-09
  void announce(VmHandle vm) {}
}

interface SumOfConstantsBoosts {
  int CRITICAL = Boost.CRITICAL_SECTION_BOOST;
}
