import org.vxd4j.api.*;

/** Interrupts off for so long is how ring 0 keeps others out. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class InterruptsOffInstead {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  InterruptsOffInstead(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final Queue queue = new Queue();

  @IoTrap(ports = 0x2F8)
  void onPort() {
    queue.add(cpu.inByte(0x2F8));
  }

  class Queue {
    private int last;

    void add(int value) {
      boolean enabled = cpu.disableInterrupts();
      last = value;
      cpu.restoreInterrupts(enabled);
    }
  }
}
