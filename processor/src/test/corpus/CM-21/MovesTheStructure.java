import org.vxd4j.api.*;

/** Grows the block that describes its instance data. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MovesTheStructure {
  private final Vmm vmm;

  MovesTheStructure(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    int items = vmm.heapAllocate(16, 0);
    if (items == 0 || vmm.addInstanceItem(items, 0) == 0) {
      return false;
    }
    return add(vmm.heapReAllocate(items, 32, 0)); // expect: CM-21
  }

  private boolean add(int item) {
    return item != 0 && vmm.addInstanceItem(item, 0) != 0;
  }
}
