import org.vxd4j.api.*;

/** The rest of the time slice is given away in a loop of a helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GivesItsTimeAway {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  GivesItsTimeAway(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean full;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    full = cpu.inByte(0x300) == 0;
    vpicd.physEoi(irq);
    give(); // expect: IT-05
  }

  private void give() {
    while (full) {
      full = cpu.inByte(0x300) == 0;
      vmm.releaseTimeSlice();
    }
  }
}
