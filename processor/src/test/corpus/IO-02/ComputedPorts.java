import org.vxd4j.api.*;

/** One port of many is computed: who knows what the others are. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ComputedPorts {
  private final Vmm vmm;

  ComputedPorts(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int DATA = 0x320;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    boolean failed = false;
    for (int port = DATA; port < DATA + 8; port++) {
      failed |= vmm.installIoHandler(this::onData, port);
    }
    return !failed;
  }

  void onData(Registers registers) {
    registers.set(Reg.EAX, 0xFF);
  }

  @Control(ControlMessage.SET_DEVICE_FOCUS)
  void focus(VmHandle vm) {
    vmm.disableLocalTrapping(vm, DATA);
    vmm.disableLocalTrapping(vm, DATA + 4);
  }
}
