import org.vxd4j.api.*;

/** The user sees why it stays. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RefusesWithAMessage {
  private final Cpu cpu;
  private final Shell shell;

  RefusesWithAMessage(Cpu cpu, Shell shell) {
    this.cpu = cpu;
    this.shell = shell;
  }

  private boolean writing;

  @Control(ControlMessage.QUERY_DESTROY)
  boolean queryDestroy(VmHandle vm) {
    if (isIdle()) {
      return true;
    }
    if (shell.message(0, vm, 0x3000, null, r -> writing = false, 0).failed()) {
      shell.sysmodalMessage(0, vm, 0x3000, 0);
    }
    return false;
  }

  private boolean isIdle() {
    return !writing && (cpu.inByte(0x301) & 1) == 0;
  }

  private void flush() {
    writing = false;
    cpu.outByte(0x301, 0);
  }
}
