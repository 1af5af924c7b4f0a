import org.vxd4j.api.*;

/** The event is for the owner, of whom there may be none. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OwnerAsTarget {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OwnerAsTarget(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    VmHandle owner = vmm.getCritSectionStatus().owner(); // expect: CS-18
    vmm.wakeUpVm(owner);
  }
}
