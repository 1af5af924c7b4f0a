import org.vxd4j.api.*;

/** The port takes the event back, and leaves its handle. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CancelledByAnyPort {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CancelledByAnyPort(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    if (pending != null) {
      vmm.cancelGlobalEvent(pending); // expect: EH-07
    }
    cpu.outByte(0x300, value);
  }
}
