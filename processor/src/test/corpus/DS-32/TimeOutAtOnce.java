import org.vxd4j.api.*;

/** A raw time-out of no time, by a constant. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TimeOutAtOnce {
  private final Vmm vmm;
  private final Cpu cpu;

  TimeOutAtOnce(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private static final int MILLIS = 0;
  private TimeOutHandle watch = TimeOutHandle.NONE;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    if (watch.isNone()) {
      watch = vmm.setVmTimeOut(MILLIS, vm, null, this::look); // expect: DS-32
    }
  }

  private void look(Registers registers) {
    watch = TimeOutHandle.NONE;
    cpu.outByte(0x301, 1);
  }
}
