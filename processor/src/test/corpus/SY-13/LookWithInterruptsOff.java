import org.vxd4j.api.*;

/** Look, block and clear with interrupts disabled. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LookWithInterruptsOff {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LookWithInterruptsOff(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean ready;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    ready = true;
    vmm.signalId(0x7FE0);
    vpicd.physEoi(irq);
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    boolean enabled = cpu.disableInterrupts();
    try {
      await();
      ready = false;
    } finally {
      cpu.restoreInterrupts(enabled);
    }
  }

  private void await() {
    while (!ready) {
      vmm.blockOnId(0x7FE0, 0);
    }
  }
}
