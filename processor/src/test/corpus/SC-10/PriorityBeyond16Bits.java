import org.vxd4j.api.*;

/** The highest priority is one too many. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PriorityBeyond16Bits {
  private final Vmm vmm;

  PriorityBeyond16Bits(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int MOST = 0x1_0000;

  @Service(1)
  @Out(Reg.EAX)
  int foreground(@In(Reg.EBX) VmHandle vm) {
    var now = vmm.getTimeSlicePriority(vm);
    return vmm.setTimeSlicePriority(now.flags(), vm, MOST, now.background()) ? 0 : 1; // expect: SC-10
  }
}
