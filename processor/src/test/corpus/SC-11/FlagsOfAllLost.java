import org.vxd4j.api.*;

/** A helper sets the priorities and forgets the flags of others. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FlagsOfAllLost {
  private final Vmm vmm;

  FlagsOfAllLost(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    return prefer(vm, 400);
  }

  private boolean prefer(VmHandle vm, int foreground) {
    int flags = 0;
    return vmm.setTimeSlicePriority(flags, vm, foreground, 50); // expect: SC-11
  }
}
