import org.vxd4j.api.*;

/** Early return when there is none. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OwnerAfterClaims {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OwnerAfterClaims(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    CritStatus status = vmm.getCritSectionStatus();
    if (!isOwned(status)) {
      return;
    }
    vmm.wakeUpVm(status.owner());
  }

  private static boolean isOwned(CritStatus status) {
    return status.claims() > 0;
  }
}
