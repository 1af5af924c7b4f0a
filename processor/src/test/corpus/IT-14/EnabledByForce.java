import org.vxd4j.api.*;

/** What was found is kept for nothing. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EnabledByForce {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  EnabledByForce(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    boolean enabled = cpu.disableInterrupts();
    try {
      cpu.outByte(0x300, enabled ? 1 : 0);
    } finally {
      cpu.restoreInterrupts(true); // expect: IT-14
    }
  }
}
