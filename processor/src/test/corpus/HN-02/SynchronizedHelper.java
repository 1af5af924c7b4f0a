import org.vxd4j.api.*;

/** A lock of the host, in a method of a nested class. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SynchronizedHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SynchronizedHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final Queue queue = new Queue();

  @IoTrap(ports = 0x2F8)
  void onPort() {
    queue.add(cpu.inByte(0x2F8)); // expect: HN-02
  }

  static class Queue {
    private int last;

    synchronized void add(int value) {
      last = value;
    }
  }
}
