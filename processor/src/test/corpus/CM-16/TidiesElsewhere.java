import org.vxd4j.api.*;

/** The System VM tidies up; before the end the machine itself still runs. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TidiesElsewhere {
  private final Vmm vmm;
  private final TidiesElsewhereEvents events;

  TidiesElsewhere(Vmm vmm, TidiesElsewhereEvents events) {
    this.vmm = vmm;
    this.events = events;
  }

  record Ended(VmHandle vm) {}

  private int open;

  @Control(ControlMessage.VM_TERMINATE)
  void terminating(VmHandle vm) {
    vmm.scheduleVmEvent(vm, null, this::tidy);
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void ended(VmHandle vm) {
    events.tell(new Ended(vm));
  }

  @EventCallback(scope = Scope.SYSTEM_VM, boost = Boost.NONE)
  void tell(VmHandle system, Ended ended) {
    open--;
  }

  @Control(ControlMessage.DESTROY_VM)
  void destroyed(VmHandle vm) {
    vmm.scheduleVmEvent(vmm.getSysVmHandle(), null, this::tidy);
  }

  void tidy(Registers registers) {
    open++;
  }
}
