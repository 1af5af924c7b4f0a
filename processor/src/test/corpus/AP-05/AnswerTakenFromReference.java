import org.vxd4j.api.*;

/** Who asked is the reference data. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AnswerTakenFromReference {
  private final Shell shell;

  AnswerTakenFromReference(Shell shell) {
    this.shell = shell;
  }

  private VmHandle answered;

  @EventCallback
  void ask(VmHandle vm, @In(Reg.EDX) int text) {
    if (shell.message(0, vm, text, vm, this::onAnswer, 0).failed()) {
      answered = vm;
    }
  }

  private void onAnswer(Registers registers) {
    answered = (VmHandle) registers.refData();
  }
}
