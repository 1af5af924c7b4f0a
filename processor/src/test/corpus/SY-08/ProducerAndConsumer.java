import org.vxd4j.api.*;

/** One takes what the other puts there: no pair at all. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ProducerAndConsumer {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ProducerAndConsumer(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int full;
  private int empty;

  @IoTrap(ports = 0x300)
  void onWrite(VmHandle vm, @In(Reg.EAX) int value) {
    vmm.waitSemaphore(empty, 0);
    if (cpu.inByte(0x301) == 0) {
      return;
    }
    vmm.signalSemaphore(full);
  }

  @IoTrap(ports = 0x302)
  void onRead(VmHandle vm) {
    vmm.waitSemaphore(full, 0);
    vmm.signalSemaphore(empty);
  }
}
