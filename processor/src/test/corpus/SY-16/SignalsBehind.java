import org.vxd4j.api.*;

/** Wakes the reader when all is done; at interrupt time nobody goes on at once. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SignalsBehind {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SignalsBehind(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int ready;
  private int head;
  private int value;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm, @In(Reg.EAX) int written) {
    boolean enabled = cpu.disableInterrupts();
    try {
      head++;
      value = written;
      vmm.signalSemaphoreNoSwitch(ready);
    } finally {
      cpu.restoreInterrupts(enabled);
    }
    vmm.signalSemaphore(ready);
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(VmHandle vm, IrqHandle irq) {
    boolean enabled = cpu.disableInterrupts();
    vmm.signalSemaphore(ready);
    head = cpu.inByte(0x320);
    cpu.restoreInterrupts(enabled);
    vpicd.physEoi(irq);
  }
}
