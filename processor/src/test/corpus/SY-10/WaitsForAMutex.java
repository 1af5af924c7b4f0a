import org.vxd4j.api.*;

/** The constant serves interrupts. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsForAMutex {
  private final Vmm vmm;
  private final Cpu cpu;

  WaitsForAMutex(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int mutex;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    mutex = vmm.createMutex(Boost.NONE, 0);
    return mutex != 0;
  }

  @Service(1)
  void write(@In(Reg.EAX) int value) {
    vmm.enterMutex(mutex, Waits.SHORT);
    try {
      cpu.outByte(0x300, value);
    } finally {
      vmm.leaveMutex(mutex);
    }
  }
}

/** How the driver waits. */
final class Waits {
  static final int SHORT = BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS);

  private Waits() {}
}
