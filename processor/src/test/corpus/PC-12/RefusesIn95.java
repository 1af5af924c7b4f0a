import org.vxd4j.api.*;

/** Windows 95 knows it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RefusesIn95 {
  private final Vpicd vpicd;
  private final Cpu cpu;

  RefusesIn95(Vpicd vpicd, Cpu cpu) {
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    int options = IrqDescriptor.CAN_SHARE | IrqDescriptor.VIRT_INT_REJECT;
    return !vpicd.virtualizeIrq(IrqDescriptor.of(3, options, this::onIrq)).failed();
  }

  private void onIrq(Registers registers) {
    registers.setCarry((cpu.inByte(0x2FA) & 1) != 0);
  }
}
