import org.vxd4j.api.*;

/** Who owns the section knows that there is an owner. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OwnerInTheSection {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OwnerInTheSection(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private VmHandle last;

  @CritSection
  void note() {
    last = vmm.getCritSectionStatus().owner();
  }

  void wake() {
    VmHandle whom = last;
    if (whom != null) {
      vmm.wakeUpVm(whom);
    }
  }
}
