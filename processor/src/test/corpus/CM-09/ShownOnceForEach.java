import java.util.HashSet;
import java.util.Set;
import org.vxd4j.api.*;

/** A set remembers who was told. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ShownOnceForEach {
  private final Shell shell;
  private final Set<VmHandle> told = new HashSet<>();
  private boolean writing = true;

  ShownOnceForEach(Shell shell) {
    this.shell = shell;
  }

  @Control(ControlMessage.QUERY_DESTROY)
  boolean queryDestroy(VmHandle vm) {
    if (!writing) {
      return true;
    }
    if (told.add(vm)) {
      shell.sysmodalMessage(0x1000, vm, 0x3000, 0);
    }
    return false;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void notExecuteable(VmHandle vm) {
    writing = false;
    told.remove(vm);
  }
}
