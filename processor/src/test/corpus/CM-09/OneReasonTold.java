import org.vxd4j.api.*;

/** One reason is told, and not more than once; the other one never. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OneReasonTold {
  private final Shell shell;
  private boolean writing;
  private boolean reading;
  private boolean warned;

  OneReasonTold(Shell shell) {
    this.shell = shell;
  }

  @Control(ControlMessage.QUERY_DESTROY)
  boolean queryDestroy(VmHandle vm) {
    if (writing) {
      if (!warned) {
        warned = true;
        shell.sysmodalMessage(0x1000, vm, 0x3000, 0);
      }
      return false;
    }
    if (reading) {
      reading = false;
      return false; // expect: CM-09
    }
    return true;
  }

  @Service(1)
  void begin(@In(Reg.EAX) int what) {
    writing = what == 1;
    reading = what == 2;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void notExecuteable(VmHandle vm) {
    writing = false;
  }
}
