import org.vxd4j.api.*;

/** It keeps the flags that are. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FlagsKept {
  private final Vmm vmm;

  FlagsKept(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    return prefer(vm, 400);
  }

  private boolean prefer(VmHandle vm, int foreground) {
    int flags = vmm.getTimeSlicePriority(vm).flags();
    return vmm.setTimeSlicePriority(flags, vm, foreground, 50);
  }
}
