import org.vxd4j.api.*;

/** A service that waits for a request asks not to be switched away. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PollsAnId {
  private final Vmm vmm;

  PollsAnId(Vmm vmm) {
    this.vmm = vmm;
  }

  private boolean complete;

  @Service(1)
  void await(@In(Reg.ESI) int request) {
    int flags = BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_POLL);
    while (!complete) {
      vmm.blockOnId(request, flags); // expect: SY-04
    }
  }

  @EventCallback
  void completed(VmHandle vm, @In(Reg.EDX) int request) {
    complete = true;
    vmm.signalId(request);
  }
}
