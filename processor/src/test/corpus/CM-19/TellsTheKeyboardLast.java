import org.vxd4j.api.*;

/** Gives its hot keys back when the keyboard driver is through. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95, initOrder = InitOrder.VTD)
class TellsTheKeyboardLast {
  private final Vkd vkd;
  private final Cpu cpu;

  TellsTheKeyboardLast(Vkd vkd, Cpu cpu) {
    this.vkd = vkd;
    this.cpu = cpu;
  }

  @Control(ControlMessage.SYSTEM_EXIT2)
  void exit() {
    cpu.outByte(0x320, 0);
    release(); // expect: CM-19
  }

  private void release() {
    vkd.cancelHotKeyState();
  }
}
