import org.vxd4j.api.*;

/** A first look before the wait, and a second one inside. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FreshCount {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FreshCount(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int free = 8;

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void refill(VmHandle vm) {
    free = 8;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm, @In(Reg.EAX) int wanted) {
    if (free < wanted) {
      return;
    }
    vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
    int left = free - wanted;
    if (left >= 0) {
      free = left;
    }
    vmm.endCriticalSection();
  }
}
