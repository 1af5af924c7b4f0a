import org.vxd4j.api.*;

/** It has the least time there is. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TimeOutSoon {
  private final Vmm vmm;
  private final Cpu cpu;

  TimeOutSoon(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private static final int MILLIS = 1;
  private TimeOutHandle watch = TimeOutHandle.NONE;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    if (watch.isNone()) {
      watch = vmm.setVmTimeOut(MILLIS, vm, null, this::look);
    }
  }

  private void look(Registers registers) {
    watch = TimeOutHandle.NONE;
    cpu.outByte(0x301, 1);
  }
}
