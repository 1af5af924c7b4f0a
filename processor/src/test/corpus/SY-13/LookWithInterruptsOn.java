import org.vxd4j.api.*;

/** Interrupts are disabled for the clearing only. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LookWithInterruptsOn {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LookWithInterruptsOn(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    while (!ready) {
      vmm.blockOnId(0x7FE0, 0); // expect: SY-13
    }
    boolean enabled = cpu.disableInterrupts();
    ready = false;
    cpu.restoreInterrupts(enabled);
  }
}
