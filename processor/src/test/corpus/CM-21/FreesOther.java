import org.vxd4j.api.*;

/** Frees its command line at once, and the structure when all are initialised. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FreesOther {
  private final Vmm vmm;

  FreesOther(Vmm vmm) {
    this.vmm = vmm;
  }

  private int items;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    int line = vmm.heapAllocate(128, 0);
    items = vmm.heapAllocate(16, 0);
    boolean added = items != 0 && vmm.addInstanceItem(items, 0) != 0;
    if (items != 0 && !added) {
      vmm.heapFree(items, 0);
      items = 0;
    }
    int second = vmm.heapAllocate(16, 0);
    if (second != 0 && vmm.addInstanceItem(second, 0) == 0) {
      vmm.heapFree(second, 0);
    }
    vmm.heapFree(line, 0);
    return added;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    if (items != 0) {
      vmm.heapFree(items, 0);
      items = 0;
    }
    return true;
  }
}
