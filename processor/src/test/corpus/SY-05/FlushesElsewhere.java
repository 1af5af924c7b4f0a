import org.vxd4j.api.*;

/** The event is global, and another thread serves it; a second signal comes from the interrupt. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FlushesElsewhere {
  private final Vmm vmm;
  private final Vpicd vpicd;

  FlushesElsewhere(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  private int written;
  private int read;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    var made = vmm.createSemaphore(0);
    written = made.value();
    return !made.failed();
  }

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    vmm.scheduleGlobalEvent(null, this::write);
    vmm.waitSemaphore(written, 0);
  }

  void write(Registers registers) {
    vmm.signalSemaphore(written);
  }

  @IoTrap(ports = 0x321)
  void onRead(VmHandle vm) {
    vmm.scheduleThreadEvent(vmm.getCurThreadHandle(), null, this::write);
    vmm.waitSemaphore(read, 0);
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(VmHandle vm, IrqHandle irq) {
    vmm.signalSemaphoreNoSwitch(read);
    vpicd.physEoi(irq);
  }
}
