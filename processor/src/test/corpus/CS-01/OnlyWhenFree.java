import org.vxd4j.api.*;

/** A flag remembers whether the section was claimed. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OnlyWhenFree {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OnlyWhenFree(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 4)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, registers -> write(registers.get(Reg.EDX) == 0));
  }

  private void write(boolean alone) {
    boolean claimed = false;
    try {
      if (!alone) {
        vmm.beginCriticalSection(0);
        claimed = true;
      }
      cpu.outByte(0x3F8, 1);
    } finally {
      if (claimed) {
        vmm.endCriticalSection();
      }
    }
  }
}
