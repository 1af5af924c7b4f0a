import org.vxd4j.api.*;

/** The one class that implements it is shown. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class Ring0CallsItsMixer {
  private final Cpu cpu;

  Ring0CallsItsMixer(Cpu cpu) {
    this.cpu = cpu;
  }

  private Sink sink;

  void connect(Sink other) {
    sink = other;
  }

  @Unchecked(rule = "EF-14", because = "the sound stops while a thread declines events")
  @EventCallback(flags = {Pef.RING0_EVENT, Pef.ALWAYS_SCHED}, boost = Boost.NONE)
  void feed(VmHandle vm) {
    pass(cpu.inByte(0x22A));
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

  /** The only one there is. */
  static final class Loudest implements Sink {
    private int loudest;

    @Override
    public void write(int sample) {
      loudest = Math.max(loudest, sample);
    }
  }
}
