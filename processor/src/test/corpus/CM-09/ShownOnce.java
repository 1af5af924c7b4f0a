import java.util.HashSet;
import java.util.Set;
import org.vxd4j.api.*;

/** As long as the message is still up no other one is shown. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ShownOnce {
  private final Shell shell;
  private final Set<VmHandle> told = new HashSet<>();
  private boolean writing;
  private boolean warned;

  ShownOnce(Shell shell) {
    this.shell = shell;
  }

  @Control(ControlMessage.QUERY_DESTROY)
  boolean queryDestroy(VmHandle vm) {
    if (!writing) {
      return true;
    }
    if (!warned) {
      warned = true;
      if (shell.message(0, vm, 0x3000, null, r -> warned = false, 0).failed()) {
        shell.sysmodalMessage(0x1000, vm, 0x3000, 0);
      }
    }
    return false;
  }

  @Service(1)
  @Carry
  boolean begin(@In(Reg.EBX) VmHandle vm) {
    writing = true;
    return told.contains(vm);
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void notExecuteable(VmHandle vm) {
    writing = false;
    told.remove(vm);
  }
}
