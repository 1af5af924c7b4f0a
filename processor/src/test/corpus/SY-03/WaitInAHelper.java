import org.vxd4j.api.*;

/** The event's helper waits for a token. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitInAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WaitInAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int ready;

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void announce(VmHandle vm) {
    if (cpu.inByte(0x300) == 0) {
      await(); // expect: SY-03
    }
  }

  private void await() {
    vmm.waitSemaphore(ready, BlockFlag.BLOCK_SVC_INTS.bit());
  }
}
