import org.vxd4j.api.*;

/** A sum that stays below it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SumOfSmallConstants implements SumOfSmallConstantsBoosts {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SumOfSmallConstants(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int MORE = HIGH * 2;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = MORE / 2)
  void announce(VmHandle vm) {}
}

interface SumOfSmallConstantsBoosts {
  int HIGH = Boost.HIGH_PRI_DEVICE_BOOST;
}
