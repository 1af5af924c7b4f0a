import org.vxd4j.api.*;

/** Leaves what it holds of a virtual machine to an event there. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TidiesInTheDead {
  private final Vmm vmm;

  TidiesInTheDead(Vmm vmm) {
    this.vmm = vmm;
  }

  private int open;

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    open++;
    return true;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void ended(VmHandle vm) {
    keep(vmm.setVmTimeOut(100, vm, null, this::tidy)); // expect: CM-16
  }

  private void keep(TimeOutHandle set) {
    if (set.isNone()) {
      open--;
    }
  }

  void tidy(Registers registers) {
    open--;
  }
}
