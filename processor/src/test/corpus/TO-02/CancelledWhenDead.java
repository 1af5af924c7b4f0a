import org.vxd4j.api.*;

/** The expired timer is cancelled at the exit; a helper forgets to say that it is over. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CancelledWhenDead {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CancelledWhenDead(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private TimeOutHandle timer = TimeOutHandle.NONE;
  private int ticks;

  @IoTrap(ports = 0x300)
  void onPort(@In(Reg.EAX) int value) {
    if (timer.isNone()) {
      timer = vmm.setGlobalTimeOut(100, null, r -> count());
    }
  }

  private void count() {
    ticks++;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    if (!timer.isNone()) {
      vmm.cancelTimeOut(timer); // expect: TO-02
    }
  }
}
