import org.vxd4j.api.*;

/** The callback starts the timer anew; the field always holds the running one. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RepeatsItself {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RepeatsItself(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private TimeOutHandle timer = TimeOutHandle.NONE;
  private int ticks;

  @Control(ControlMessage.INIT_COMPLETE)
  boolean start() {
    arm();
    return true;
  }

  private void arm() {
    timer = vmm.setGlobalTimeOut(100, null, r -> count());
  }

  private void count() {
    ticks++;
    arm();
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    if (!timer.isNone()) {
      vmm.cancelTimeOut(timer);
    }
  }
}
