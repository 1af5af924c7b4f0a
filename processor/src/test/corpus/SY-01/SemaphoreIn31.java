import org.vxd4j.api.*;

/** It does so in Windows 3.1. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class SemaphoreIn31 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SemaphoreIn31(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int arrived;

  @HardwareInterrupt(irq = 3)
  void onIrq(IrqHandle irq) {
    if (cpu.inByte(0x2FA) != 1) {
      vmm.scheduleGlobalEvent(null, r -> wake());
    }
    vpicd.physEoi(irq);
  }

  private void wake() {
    vmm.signalSemaphore(arrived);
  }
}
