import org.vxd4j.api.*;

/** The loop reads the value anew in each turn. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ReadAgainInTheLoop {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ReadAgainInTheLoop(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    for (int i = 0; i < wanted; i++) {
      int now = free;
      free = now - 1;
      vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
      cpu.outByte(0x301, i);
      vmm.endCriticalSection();
    }
  }
}
