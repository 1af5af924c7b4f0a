import org.vxd4j.api.*;

/** An idle callback says it, and is heard. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class IdleAnswers {
  private final Vmm vmm;

  IdleAnswers(Vmm vmm) {
    this.vmm = vmm;
  }

  private TimeOutHandle watch;
  private int left = 3;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    if (vmm.callWhenIdle(this::poll)) {
      return false;
    }
    return true;
  }

  private void poll(Registers registers) {
    watch = null;
    left--;
    boolean busy = left > 0;
    registers.setCarry(busy);
  }
}
