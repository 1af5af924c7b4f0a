import org.vxd4j.api.*;

/** The first message asks the keyboard's device, which comes later. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, initOrder = InitOrder.VDD, target = Target.WIN95)
class AsksTheKeyboardEarly {
  private final Vkd vkd;

  AsksTheKeyboardEarly(Vkd vkd) {
    this.vkd = vkd;
  }

  @Control(ControlMessage.SYS_CRITICAL_INIT)
  boolean start() {
    return ask(); // expect: CM-17
  }

  private boolean ask() {
    return vkd.getKbdOwner() != null;
  }
}
