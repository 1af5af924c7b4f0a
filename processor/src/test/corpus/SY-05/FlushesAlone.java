import org.vxd4j.api.*;

/** Waits in the thread whose event would say that all is written. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FlushesAlone {
  private final Vmm vmm;

  FlushesAlone(Vmm vmm) {
    this.vmm = vmm;
  }

  private int written;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    var made = vmm.createSemaphore(0);
    written = made.value();
    return !made.failed();
  }

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    vmm.scheduleThreadEvent(vmm.getCurThreadHandle(), null, this::write);
    vmm.waitSemaphore(written, 0); // expect: SY-05
  }

  void write(Registers registers) {
    vmm.signalSemaphore(written);
  }
}
