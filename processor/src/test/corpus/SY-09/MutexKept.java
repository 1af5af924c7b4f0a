import org.vxd4j.api.*;

/** The loop goes on with the mutex still entered. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MutexKept {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MutexKept(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
        return; // expect: SY-09
      }
    }
    vmm.leaveMutex(mutex);
  }
}
