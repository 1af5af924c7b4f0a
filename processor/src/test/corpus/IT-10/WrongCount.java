import org.vxd4j.api.*;

/** The count that is given back is another one. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WrongCount {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WrongCount(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    int count = vmm.beginReentrantExecution();
    for (int i = 0; i < 4; i++) {
      if (cpu.inByte(0x300 + i) == 0xFF) {
        return false; // expect: IT-10
      }
    }
    vmm.endReentrantExecution(count);
    return true;
  }
}
