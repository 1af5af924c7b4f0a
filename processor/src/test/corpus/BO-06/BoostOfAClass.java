import org.vxd4j.api.*;

/** The constant is that class. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostOfAClass {
  private final Cpu cpu;

  BoostOfAClass(Cpu cpu) {
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.ALWAYS_SCHED}, boost = PenBoost.OF_DEVICES)
  void onPen(VmHandle vm) {
    cpu.outByte(0x301, 1);
  }
}

/** The pen's ranks. */
final class PenBoost {
  static final int OF_DEVICES = Boost.HIGH_PRI_DEVICE_BOOST;
  static final int OVER_ALL_DEVICES = OF_DEVICES + 0x1000;

  private PenBoost() {}
}
