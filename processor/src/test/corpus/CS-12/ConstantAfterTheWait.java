import org.vxd4j.api.*;

/** What is written has nothing to do with what was read. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ConstantAfterTheWait {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ConstantAfterTheWait(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    int before = free;
    vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
    cpu.outByte(0x301, before);
    free = 0;
    vmm.endCriticalSection();
  }
}
