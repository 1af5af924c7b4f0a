import org.vxd4j.api.*;

/** Whoever connects later is called through an interface that no class here implements. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class Ring0CallsAnybody {
  private final Cpu cpu;

  Ring0CallsAnybody(Cpu cpu) {
    this.cpu = cpu;
  }

  private Sink sink;

  void connect(Sink other) {
    sink = other;
  }

  @Unchecked(rule = "EF-14", because = "the sound stops while a thread declines events")
  @EventCallback(flags = {Pef.RING0_EVENT, Pef.ALWAYS_SCHED}, boost = Boost.NONE)
  void feed(VmHandle vm) {
    pass(cpu.inByte(0x22A)); // expect: R0-08
  }

  private void pass(int sample) {
    if (sink != null) {
      sink.write(sample);
    }
  }

  /** Takes samples. */
  interface Sink {
    void write(int sample);
  }
}
