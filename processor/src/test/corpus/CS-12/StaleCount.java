import org.vxd4j.api.*;

/** The value that was read before the wait is written back by way of a variable. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StaleCount {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  StaleCount(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    int left = free - wanted;
    if (left < 0) {
      return;
    }
    vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
    free = left; // expect: CS-12
    vmm.endCriticalSection();
  }
}
