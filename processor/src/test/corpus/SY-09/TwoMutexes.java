import org.vxd4j.api.*;

/** Two mutexes, one inside of the other. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TwoMutexes {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TwoMutexes(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int outer;
  private int inner;

  @Control(ControlMessage.CREATE_PROCESS)
  void created() {
    vmm.enterMutex(outer, 0);
    try {
      vmm.enterMutex(inner, 0);
      try {
        if (cpu.inByte(0x300) == 0) {
          return;
        }
        cpu.outByte(0x301, 1);
      } finally {
        vmm.leaveMutex(inner);
      }
    } finally {
      vmm.leaveMutex(outer);
    }
  }
}
