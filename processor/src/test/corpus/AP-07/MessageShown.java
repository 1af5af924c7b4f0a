import org.vxd4j.api.*;

/** The other message stands in for it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MessageShown {
  private final Shell shell;

  MessageShown(Shell shell) {
    this.shell = shell;
  }

  private boolean shown;

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void warn(VmHandle vm, @In(Reg.EDX) int text) {
    var message = shell.message(0, vm, text, null, this::onAnswer, 0);
    if (message.failed()) {
      shown = shell.sysmodalMessage(0, vm, text, 0) != 0;
    }
  }

  private void onAnswer(Registers registers) {
    shown = true;
  }
}
