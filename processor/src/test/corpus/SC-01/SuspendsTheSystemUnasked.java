import org.vxd4j.api.*;

/** That nobody looks at the refusal is not another mistake; that nobody does for another virtual machine is one. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SuspendsTheSystemUnasked {
  private final Vmm vmm;

  SuspendsTheSystemUnasked(Vmm vmm) {
    this.vmm = vmm;
  }

  @Service(1)
  void stop(@In(Reg.EBX) VmHandle vm) {
    vmm.suspendVm(vmm.getSysVmHandle()); // expect: SC-01
    vmm.suspendVm(vm); // expect: SC-02
  }
}
