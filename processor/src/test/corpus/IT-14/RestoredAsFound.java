import org.vxd4j.api.*;

/** What was found is restored, from a helper's field. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RestoredAsFound {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RestoredAsFound(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean found;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    off();
    try {
      cpu.outByte(0x300, 1);
    } finally {
      on();
    }
  }

  private void off() {
    found = cpu.disableInterrupts();
  }

  private void on() {
    cpu.restoreInterrupts(found);
  }
}
