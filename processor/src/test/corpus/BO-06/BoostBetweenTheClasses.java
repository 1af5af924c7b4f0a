import org.vxd4j.api.*;

/** A constant in another class is a little above the highest class of devices. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostBetweenTheClasses {
  private final Cpu cpu;

  BoostBetweenTheClasses(Cpu cpu) {
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.ALWAYS_SCHED}, boost = PenBoost.OVER_ALL_DEVICES) // expect: BO-06
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
