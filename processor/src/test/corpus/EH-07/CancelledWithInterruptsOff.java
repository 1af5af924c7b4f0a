import org.vxd4j.api.*;

/** Nobody comes by between the cancelling and the clearing. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CancelledWithInterruptsOff {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CancelledWithInterruptsOff(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private GlobalEvent pending;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    if (pending == null) {
      pending = vmm.scheduleGlobalEvent(null, this::drain);
    }
    vpicd.physEoi(irq);
  }

  private void drain(Registers registers) {
    pending = null;
  }

  @IoTrap(ports = 0x300)
  void onPort(@In(Reg.EAX) int value) {
    boolean enabled = cpu.disableInterrupts();
    if (value == 0 && pending != null) {
      vmm.cancelGlobalEvent(pending);
      pending = null;
    }
    cpu.restoreInterrupts(enabled);
  }
}
