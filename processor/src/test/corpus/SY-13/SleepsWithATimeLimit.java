import org.vxd4j.api.*;

/** The condition is the interrupt's, and a time-out signals as well. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SleepsWithATimeLimit {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SleepsWithATimeLimit(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private volatile boolean ready;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    ready = true;
    vmm.signalId(0x7FE0);
    vpicd.physEoi(irq);
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    boolean enabled = cpu.disableInterrupts();
    while (!ready) {
      vmm.blockOnId(0x7FE0, BlockFlag.BLOCK_SVC_INTS.bit());
      cpu.restoreInterrupts(enabled);
      enabled = cpu.disableInterrupts();
    }
    ready = false;
    cpu.restoreInterrupts(enabled);
  }
}
