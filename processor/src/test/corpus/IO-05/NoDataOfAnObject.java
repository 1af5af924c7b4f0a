import org.vxd4j.api.*;

/** The handler is an object; inputs go home without data. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NoDataOfAnObject {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  NoDataOfAnObject(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int written;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    return !vmm.installIoHandler(new Port(), 0x300); // expect: IO-05
  }

  private final class Port implements IoProc {
    @Override
    public void access(Registers registers) {
      int type = registers.get(Reg.ECX);
      if (!IoType.isOutput(type)) {
        return;
      }
      written = registers.get(Reg.EAX);
    }
  }
}
