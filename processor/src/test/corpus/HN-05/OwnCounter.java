import org.vxd4j.api.*;

/** Each machine's driver has its own; constants may be shared. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OwnCounter {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OwnCounter(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int STEP = 1;

  private final Statistics statistics = new Statistics();

  @IoTrap(ports = 0x2F8)
  void onPort() {
    statistics.count();
  }

  static class Statistics {
    private long accesses;

    void count() {
      accesses += STEP;
    }
  }
}
