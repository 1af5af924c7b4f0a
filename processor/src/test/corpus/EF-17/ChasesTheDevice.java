import org.vxd4j.api.*;

/** It asks for itself again until the device is ready, which no flag can wait for. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChasesTheDevice {
  private final Vmm vmm;
  private final Cpu cpu;
  private final ChasesTheDeviceEvents events;

  ChasesTheDevice(Vmm vmm, Cpu cpu, ChasesTheDeviceEvents events) {
    this.vmm = vmm;
    this.cpu = cpu;
    this.events = events;
  }

  @EventCallback(scope = Scope.GLOBAL)
  void update() {
    if (isBusy()) {
      again();
      return;
    }
    cpu.outByte(0x300, 1);
  }

  private void again() {
    events.update();
  }

  private boolean isFree() {
    return vmm.getCritStatusNoBlock().claims() == 0;
  }

  private boolean isBusy() {
    return (cpu.inByte(0x301) & 0x80) != 0;
  }
}
