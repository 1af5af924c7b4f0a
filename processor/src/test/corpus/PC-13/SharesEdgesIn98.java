import org.vxd4j.api.*;

/** So is the driver. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN98)
class SharesEdgesIn98 {
  private final Vpicd vpicd;
  private final Cpu cpu;

  SharesEdgesIn98(Vpicd vpicd, Cpu cpu) {
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return !vpicd.virtualizeIrq(IrqDescriptor.of(3, Sharing.OPTIONS, this::onIrq)).failed();
  }

  private void onIrq(Registers registers) {
    registers.setCarry((cpu.inByte(0x2FA) & 1) != 0);
  }
}

/** How requests are shared. */
final class Sharing {
  static final int OPTIONS = IrqDescriptor.CAN_SHARE | IrqDescriptor.SORTABLE;

  private Sharing() {}
}
