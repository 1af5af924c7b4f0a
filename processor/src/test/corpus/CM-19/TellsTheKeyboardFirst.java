import org.vxd4j.api.*;

/** In the message before; in the last one only what came up earlier is used. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95, initOrder = InitOrder.VTD + 1)
class TellsTheKeyboardFirst {
  private final Vkd vkd;
  private final Vtd vtd;

  TellsTheKeyboardFirst(Vkd vkd, Vtd vtd) {
    this.vkd = vkd;
    this.vtd = vtd;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    vkd.cancelHotKeyState();
  }

  @Control(ControlMessage.SYSTEM_EXIT2)
  void last() {
    since = vtd.getInterruptPeriod();
  }

  private int since;
}
