import org.vxd4j.api.*;

/** The device interrupts once for each command, and gets the next one from the event. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class QuietDevice {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  QuietDevice(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending = EventHandle.NONE;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    cpu.outByte(0x302, 0);
    pending = vmm.scheduleGlobalEvent(null, this::announce);
    vpicd.physEoi(irq);
  }

  private void announce(Registers registers) {
    pending = EventHandle.NONE;
    cpu.outByte(0x302, 1);
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    last.cancel(vmm);
  }
}
