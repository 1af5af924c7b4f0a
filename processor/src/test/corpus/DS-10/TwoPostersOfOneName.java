import org.vxd4j.api.*;

/** An event and a time-out have one name and different parameters. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TwoPostersOfOneName {
  private final Cpu cpu;

  TwoPostersOfOneName(Cpu cpu) {
    this.cpu = cpu;
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void flush(VmHandle vm) {
    cpu.outByte(0x300, 1);
  }

  @TimeOut(millis = 500)
  void flush(Page page) { // expect: DS-10
    cpu.outByte(0x300, page.number());
  }

  /** What is written. */
  record Page(int number) {}
}
