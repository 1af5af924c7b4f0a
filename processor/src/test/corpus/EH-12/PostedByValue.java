import org.vxd4j.api.*;

/** The trap looks at port and value only, not at the handle. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PostedByValue {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PostedByValue(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending = EventHandle.NONE;

  @IoTrap(ports = {0x300, 0x301})
  void onPort(@In(Reg.EDX) int port, @In(Reg.EAX) int value) {
    if (port != 0x301 || (value & 0x80) == 0) {
      cpu.outByte(port, value);
      return;
    }
    pending = vmm.scheduleGlobalEvent(null, this::announce); // expect: EH-12
  }

  private void announce(Registers registers) {
    pending = EventHandle.NONE;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    last.cancel(vmm);
  }
}
