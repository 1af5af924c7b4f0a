import org.vxd4j.api.*;

/** It suspends the machine that asked. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SuspendsTheOwner {
  private final Vmm vmm;
  private final SuspendsTheOwnerEvents events;

  SuspendsTheOwner(Vmm vmm, SuspendsTheOwnerEvents events) {
    this.vmm = vmm;
    this.events = events;
  }

  private VmHandle owner;

  @IoTrap(ports = 0x3DA)
  void onPort(VmHandle vm) {
    owner = vm;
    events.ask();
  }

  @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.WAIT_NOT_CRIT, boost = Boost.LOW_PRI_DEVICE_BOOST)
  void ask(VmHandle vm) {
    boolean stopped = vmm.suspendVm(owner);
    if (!stopped) {
      vmm.noFailResumeVm(owner);
    }
  }
}
