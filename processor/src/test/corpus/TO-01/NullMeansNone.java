import org.vxd4j.api.*;

/** Early return when there is a timer, told by null. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NullMeansNone {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  NullMeansNone(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private TimeOutHandle timer;

  @IoTrap(ports = 0x300)
  void onPort(@In(Reg.EAX) int value) {
    if (timer != null) { // expect: TO-01
      return;
    }
    timer = vmm.setGlobalTimeOut(100, null, this::expired);
  }

  private void expired(Registers registers) {
    timer = null;
  }
}
