import org.vxd4j.api.*;

/** A nested class keeps the count, for all machines together. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SharedCounter {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SharedCounter(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x2F8)
  void onPort() {
    Statistics.count(); // expect: HN-05
  }

  static class Statistics {
    private static long accesses;

    static void count() {
      accesses++;
    }
  }
}
