import org.vxd4j.api.*;

/** Nobody looks whether the message came to be. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MessageMayBeLost {
  private final Shell shell;

  MessageMayBeLost(Shell shell) {
    this.shell = shell;
  }

  private boolean shown;

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void warn(VmHandle vm, @In(Reg.EDX) int text) {
    shell.message(0, vm, text, null, this::onAnswer, 0); // expect: AP-07
  }

  private void onAnswer(Registers registers) {
    shown = true;
  }
}
