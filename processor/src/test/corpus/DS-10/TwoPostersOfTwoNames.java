import org.vxd4j.api.*;

/** They have two names. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TwoPostersOfTwoNames {
  private final Cpu cpu;

  TwoPostersOfTwoNames(Cpu cpu) {
    this.cpu = cpu;
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void flush(VmHandle vm) {
    cpu.outByte(0x300, 1);
  }

  @TimeOut(millis = 500)
  void flushLate(Page page) {
    cpu.outByte(0x300, page.number());
  }

  /** What is written. */
  record Page(int number) {}
}
