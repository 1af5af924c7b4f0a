import org.vxd4j.api.*;

/** It serves interrupts meanwhile. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BlocksOnAnId {
  private final Vmm vmm;

  BlocksOnAnId(Vmm vmm) {
    this.vmm = vmm;
  }

  private boolean complete;

  @Service(1)
  void await(@In(Reg.ESI) int request) {
    int flags = BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_ENABLE_INTS);
    while (!complete) {
      vmm.blockOnId(request, flags);
    }
  }

  @EventCallback
  void completed(VmHandle vm, @In(Reg.EDX) int request) {
    complete = true;
    vmm.signalId(request);
  }
}
