import org.vxd4j.api.*;

/** It schedules the event that does. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SliceGivenLater {
  private final Vmm vmm;

  SliceGivenLater(Vmm vmm) {
    this.vmm = vmm;
  }

  private int switches;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    vmm.callWhenTaskSwitched(r -> switched(r.vm()));
    return true;
  }

  private void switched(VmHandle vm) {
    switches++;
    if (switches % 100 == 0) {
      vmm.scheduleVmEvent(vm, null, r -> rest(vm));
    }
  }

  private void rest(VmHandle vm) {
    vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
  }
}
