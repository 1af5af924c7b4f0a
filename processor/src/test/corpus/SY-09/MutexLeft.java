import org.vxd4j.api.*;

/** Left inside of the loop before the return, and behind it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MutexLeft {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MutexLeft(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int mutex;

  @Control(ControlMessage.CREATE_PROCESS)
  void created() {
    vmm.enterMutex(mutex, 0);
    int tries = 0;
    while (cpu.inByte(0x300) == 0) {
      if (tries++ > 10) {
        vmm.leaveMutex(mutex);
        return;
      }
    }
    vmm.leaveMutex(mutex);
  }
}
