import org.vxd4j.api.*;

/** The second test fails the initialisation behind the hook of the first. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FailsBehindTheHook {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FailsBehindTheHook(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int hooked;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    if (!isThere(0x300)) {
      return false;
    }
    vmm.callWhenTaskSwitched(this::switched);
    hooked++;
    if (!isThere(0x310)) {
      return false; // expect: CM-05
    }
    return true;
  }

  private boolean isThere(int port) {
    return cpu.inByte(port) != 0xFF;
  }

  private void switched(Registers registers) {
    hooked++;
  }
}
