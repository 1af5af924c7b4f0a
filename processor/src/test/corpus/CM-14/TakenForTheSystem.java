import org.vxd4j.api.*;
import org.vxd4j.api.result.*;

/** The System VM is created once: what is taken for it is taken once. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class TakenForTheSystem {
  private final Vmm vmm;
  private int semaphore;
  private int block;

  TakenForTheSystem(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    if (!vmm.testSysVmHandle(vm)) {
      return true;
    }
    CheckedDword created = vmm.createSemaphore(1);
    if (created.failed()) {
      return false;
    }
    semaphore = created.value();
    return true;
  }

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    if (vm == vmm.getSysVmHandle()) {
      block = vmm.heapAllocate(64, 0);
      return block != 0;
    }
    return true;
  }

  @Service(1)
  void use() {
    vmm.waitSemaphore(semaphore, BlockFlag.BLOCK_SVC_INTS.bit());
    vmm.signalSemaphore(semaphore);
  }
}
