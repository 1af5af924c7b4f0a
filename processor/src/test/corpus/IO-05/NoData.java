import org.vxd4j.api.*;

/** Inputs go home without data. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NoData {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  NoData(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int written;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    return !vmm.installIoHandler(this::onPort, 0x300); // expect: IO-05
  }

  private void onPort(Registers registers) {
    int type = registers.get(Reg.ECX);
    if (!IoType.isOutput(type)) {
      return;
    }
    written = registers.get(Reg.EAX);
  }
}
