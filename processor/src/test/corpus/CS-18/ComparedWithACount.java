import org.vxd4j.api.*;

/** Claims are compared with what they were. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ComparedWithACount {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ComparedWithACount(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int most;

  void note() {
    CritStatus status = vmm.getCritSectionStatus();
    int claims = status.claims();
    VmHandle owner = status.owner();
    if (claims == 0) {
      return;
    }
    most = Math.max(most, claims);
    vmm.wakeUpVm(owner);
  }
}
