import org.vxd4j.api.*;

/** From 3.1 on Get_Crit_Section_Status may block, here two helpers away. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class StatusUnder31 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  StatusUnder31(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    if (isFree()) { // expect: IT-03
      cpu.outByte(0x300, 1);
    }
    vpicd.physEoi(irq);
  }

  private boolean isFree() {
    return claims() == 0;
  }

  private int claims() {
    return vmm.getCritSectionStatus().claims();
  }
}
