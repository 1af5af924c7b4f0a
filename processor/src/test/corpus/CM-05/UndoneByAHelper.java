import org.vxd4j.api.*;

/** The helper takes the hook out before the initialisation fails. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class UndoneByAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  UndoneByAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final EventProc hook = this::switched;
  private int hooked;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    if (!isThere(0x300)) {
      return false;
    }
    vmm.callWhenTaskSwitched(hook);
    if (!isThere(0x310)) {
      undo();
      return false;
    }
    return true;
  }

  private void undo() {
    vmm.cancelCallWhenTaskSwitched(hook);
  }

  private boolean isThere(int port) {
    return cpu.inByte(port) != 0xFF;
  }

  private void switched(Registers registers) {
    hooked++;
  }
}
