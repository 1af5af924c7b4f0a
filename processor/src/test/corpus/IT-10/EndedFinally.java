import org.vxd4j.api.*;

/** A finally block gives the count back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EndedFinally {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  EndedFinally(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    int count = vmm.beginReentrantExecution();
    try {
      for (int i = 0; i < 4; i++) {
        if (cpu.inByte(0x300 + i) == 0xFF) {
          return false;
        }
      }
      return true;
    } finally {
      vmm.endReentrantExecution(count);
    }
  }
}
