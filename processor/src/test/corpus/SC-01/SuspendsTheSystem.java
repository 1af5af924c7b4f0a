import org.vxd4j.api.*;

/** Who asks the user suspends the machine that would show the question. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SuspendsTheSystem {
  private final Vmm vmm;
  private final SuspendsTheSystemEvents events;

  SuspendsTheSystem(Vmm vmm, SuspendsTheSystemEvents events) {
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
    var system = vmm.getSysVmHandle();
    boolean stopped = vmm.suspendVm(system); // expect: SC-01
    if (!stopped) {
      vmm.noFailResumeVm(owner);
    }
  }
}
