import org.vxd4j.api.*;

/** The way to wait is a constant of another class, made for semaphores. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PollsForAMutex {
  private final Vmm vmm;
  private final Cpu cpu;

  PollsForAMutex(Vmm vmm, Cpu cpu) {
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
    vmm.enterMutex(mutex, Waits.SHORT); // expect: SY-10
    try {
      cpu.outByte(0x300, value);
    } finally {
      vmm.leaveMutex(mutex);
    }
  }
}

/** How the driver waits. */
final class Waits {
  static final int SHORT = BlockFlag.mask(BlockFlag.BLOCK_POLL);

  private Waits() {}
}
