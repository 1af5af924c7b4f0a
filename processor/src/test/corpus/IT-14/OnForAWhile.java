import org.vxd4j.api.*;

/** Enabled for a while in what was entered with interrupts disabled, and disabled again. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OnForAWhile {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OnForAWhile(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    boolean enabled = cpu.disableInterrupts();
    for (int i = 0; i < 4; i++) {
      cpu.outByte(0x300, i);
      cpu.restoreInterrupts(enabled);
      enabled = cpu.disableInterrupts();
    }
    cpu.restoreInterrupts(enabled);
  }
}
