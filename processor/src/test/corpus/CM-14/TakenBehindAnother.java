import org.vxd4j.api.*;
import org.vxd4j.api.result.*;

/** That the semaphore could be had says nothing about the virtual machine: each takes a block, too. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class TakenBehindAnother {
  private final Vmm vmm;
  private int semaphore;
  private int block;

  TakenBehindAnother(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    CheckedDword created = vmm.createSemaphore(1);
    if (created.failed()) {
      return false;
    }
    semaphore = created.value();
    block = vmm.heapAllocate(64, 0); // expect: CM-14
    return block != 0;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void notExecuteable(VmHandle vm) {
    vmm.destroySemaphore(semaphore);
  }
}
