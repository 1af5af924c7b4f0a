import org.vxd4j.api.*;

/** Who answered is read where events have their machine. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AnswerTakenFromEbx {
  private final Shell shell;

  AnswerTakenFromEbx(Shell shell) {
    this.shell = shell;
  }

  private VmHandle answered;

  @EventCallback
  void ask(VmHandle vm, @In(Reg.EDX) int text) {
    if (shell.message(0, vm, text, null, this::onAnswer, 0).failed()) {
      answered = vm;
    }
  }

  private void onAnswer(Registers registers) {
    answered = registers.vm(); // expect: AP-05
  }
}
