import org.vxd4j.api.*;

/** A time-out says by carry that it is not done yet. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TimeOutRefuses {
  private final Vmm vmm;

  TimeOutRefuses(Vmm vmm) {
    this.vmm = vmm;
  }

  private TimeOutHandle watch;
  private int left = 3;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    watch = vmm.setGlobalTimeOut(100, null, this::poll);
    return true;
  }

  private void poll(Registers registers) {
    watch = null;
    left--;
    boolean busy = left > 0;
    registers.setCarry(busy); // expect: CB-06
  }
}
