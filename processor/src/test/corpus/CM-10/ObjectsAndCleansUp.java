import org.vxd4j.api.*;

/** Objects, and forgets the job when the virtual machine ends. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ObjectsAndCleansUp {
  private final Shell shell;

  ObjectsAndCleansUp(Shell shell) {
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
      return false;
    }
    return true;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void ended(VmHandle vm) {
    if (vm == printing) {
      printing = null;
    }
  }
}
