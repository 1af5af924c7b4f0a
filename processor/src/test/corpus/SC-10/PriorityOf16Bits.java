import org.vxd4j.api.*;

/** It is the highest there is. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PriorityOf16Bits {
  private final Vmm vmm;

  PriorityOf16Bits(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int MOST = 0xFFFF;

  @Service(1)
  @Out(Reg.EAX)
  int foreground(@In(Reg.EBX) VmHandle vm) {
    var now = vmm.getTimeSlicePriority(vm);
    return vmm.setTimeSlicePriority(now.flags(), vm, MOST, now.background()) ? 0 : 1;
  }
}
