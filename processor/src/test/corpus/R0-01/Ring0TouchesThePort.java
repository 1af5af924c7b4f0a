import org.vxd4j.api.*;

/** The helper has to do with the device only. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class Ring0TouchesThePort {
  private final Cpu cpu;

  Ring0TouchesThePort(Cpu cpu) {
    this.cpu = cpu;
  }

  @Unchecked(rule = "EF-14", because = "the sound stops while a thread declines events")
  @EventCallback(flags = {Pef.RING0_EVENT, Pef.ALWAYS_SCHED}, boost = Boost.NONE)
  void feed(VmHandle vm) {
    if (cpu.inByte(0x22E) != 0) {
      answer();
    }
  }

  private void answer() {
    cpu.outByte(0x22C, cpu.inByte(0x22A));
  }
}
