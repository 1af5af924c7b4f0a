import org.vxd4j.api.*;

/** The System VM tidies up; before the end the machine itself still runs. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TidiesElsewhere {
  private final Vmm vmm;

  TidiesElsewhere(Vmm vmm) {
    this.vmm = vmm;
  }

  private int open;

  @Control(ControlMessage.VM_TERMINATE)
  void terminating(VmHandle vm) {
    vmm.scheduleVmEvent(vm, null, this::tidy);
  }

  @Control(ControlMessage.DESTROY_VM)
  void destroyed(VmHandle vm) {
    vmm.scheduleVmEvent(vmm.getSysVmHandle(), null, this::tidy);
  }

  void tidy(Registers registers) {
    open++;
  }
}
