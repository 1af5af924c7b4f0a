import org.vxd4j.api.*;

/** An event does. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GivesItsTimeAwayLater {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  GivesItsTimeAwayLater(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean full;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    full = cpu.inByte(0x300) == 0;
    vpicd.physEoi(irq);
    vmm.scheduleVmEvent(vmm.getCurVmHandle(), null, registers -> give());
  }

  private void give() {
    while (full) {
      full = cpu.inByte(0x300) == 0;
      vmm.releaseTimeSlice();
    }
  }
}
