import org.vxd4j.api.*;

/** The data port of the second unit has no handler. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WrongPort {
  private final Vmm vmm;

  WrongPort(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int DATA = 0x320;
  private static final int OTHER = DATA + 4;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    return !vmm.installIoHandler(this::onData, DATA) && !vmm.installIoHandler(this::onData, DATA + 1);
  }

  void onData(Registers registers) {
    registers.set(Reg.EAX, 0xFF);
  }

  @Control(ControlMessage.SET_DEVICE_FOCUS)
  void focus(VmHandle vm) {
    vmm.disableLocalTrapping(vm, DATA);
    vmm.disableLocalTrapping(vm, OTHER); // expect: IO-02
  }
}
