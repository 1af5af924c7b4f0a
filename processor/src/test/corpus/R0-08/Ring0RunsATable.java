import java.util.*;
import org.vxd4j.api.*;

/** What a ring-0 event does stands in a table, and which of it is done is decided then. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class Ring0RunsATable {
  private final Cpu cpu;

  Ring0RunsATable(Cpu cpu) {
    this.cpu = cpu;
  }

  private final Map<Integer, Runnable> actions = new TreeMap<>();

  @Control(ControlMessage.DEVICE_INIT)
  boolean init() {
    actions.put(0, this::feed);
    return true;
  }

  private void feed() {
    cpu.outByte(0x22A, 0);
  }

  @Unchecked(rule = "EF-14", because = "the sound stops while a thread declines events")
  @EventCallback(flags = {Pef.RING0_EVENT, Pef.ALWAYS_SCHED}, boost = Boost.NONE)
  void act(VmHandle vm, Integer what) {
    actions.get(what).run(); // expect: R0-08
  }
}
