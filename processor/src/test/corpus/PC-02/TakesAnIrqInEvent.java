import org.vxd4j.api.*;

/** An event takes it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TakesAnIrqInEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TakesAnIrqInEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private IrqHandle second;

  @HardwareInterrupt(irq = 5)
  void onIrq(VmHandle vm, IrqHandle irq) {
    if (second == null && (cpu.inByte(0x3C2) & 0x80) != 0) {
      vmm.scheduleGlobalEvent(null, r -> take());
    }
    vpicd.physEoi(irq);
  }

  private void take() {
    second = vpicd.virtualizeIrq(IrqDescriptor.of(9, 0, this::onSecond)).handle();
  }

  private void onSecond(Registers registers) {
    vpicd.physEoi((IrqHandle) registers.pointee(Reg.EAX));
  }
}
