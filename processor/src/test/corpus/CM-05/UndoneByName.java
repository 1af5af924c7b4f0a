import java.util.List;
import org.vxd4j.api.*;

/** The hook that a reference names is gone, the other one is not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class UndoneByName {
  private final Vmm vmm;
  private final EventProc idle = r -> r.setCarry(true);
  private final EventProc switched = r -> this.count++;
  private int count;

  UndoneByName(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    vmm.callWhenTaskSwitched(switched);
    if (vmm.callWhenIdle(idle)) {
      List.of(switched).forEach(vmm::cancelCallWhenTaskSwitched);
      return false;
    }
    count = vmm.heapAllocate(100, 0);
    if (count == 0) {
      List.of(idle).forEach(vmm::cancelCallWhenIdle);
      return false; // expect: CM-05
    }
    return true;
  }
}
