import org.vxd4j.api.*;

/** Objects while a job is printed, and knows nothing when the window is closed all the same. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OnlyObjects {
  private final Shell shell;

  OnlyObjects(Shell shell) {
    this.shell = shell;
  }

  private VmHandle printing;

  @IoTrap(ports = 0x378)
  void onPort(VmHandle vm) {
    printing = vm;
  }

  @Control(ControlMessage.QUERY_DESTROY)
  boolean queryDestroy(VmHandle vm) {
    if (vm == printing) {
      shell.sysmodalMessage(0x1000, vm, 0, 0);
      return false; // expect: CM-10
    }
    return true;
  }
}
