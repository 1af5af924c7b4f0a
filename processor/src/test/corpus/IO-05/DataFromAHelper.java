import org.vxd4j.api.*;

/** A helper answers inputs. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class DataFromAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  DataFromAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int written;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    return !vmm.installIoHandler(this::onPort, 0x300);
  }

  private void onPort(Registers registers) {
    int type = registers.get(Reg.ECX);
    if (!IoType.isOutput(type)) {
      answer(registers);
      return;
    }
    written = registers.get(Reg.EAX);
  }

  private void answer(Registers registers) {
    registers.set(Reg.EAX, written);
  }
}
