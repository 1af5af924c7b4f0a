import org.vxd4j.api.*;

/** The driver writes what is left, and the user sees a window that stays. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RefusesSilently {
  private final Cpu cpu;

  RefusesSilently(Cpu cpu) {
    this.cpu = cpu;
  }

  private boolean writing;

  @Control(ControlMessage.QUERY_DESTROY)
  boolean queryDestroy(VmHandle vm) {
    if (isIdle()) {
      return true;
    }
    flush();
    return false; // expect: CM-09
  }

  private boolean isIdle() {
    return !writing && (cpu.inByte(0x301) & 1) == 0;
  }

  private void flush() {
    writing = false;
    cpu.outByte(0x301, 0);
  }
}
