import org.vxd4j.api.*;

/** The procedure of a switch moves priorities, which may switch again. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SliceGivenInSwitch {
  private final Vmm vmm;

  SliceGivenInSwitch(Vmm vmm) {
    this.vmm = vmm;
  }

  private int switches;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    vmm.callWhenTaskSwitched(r -> switched(r.vm())); // expect: CB-10
    return true;
  }

  private void switched(VmHandle vm) {
    switches++;
    if (switches % 100 == 0) {
      rest(vm);
    }
  }

  private void rest(VmHandle vm) {
    vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
  }
}
