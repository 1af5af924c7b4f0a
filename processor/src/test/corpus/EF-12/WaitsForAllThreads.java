import org.vxd4j.api.*;

/** The flags, in another class, are those of an event for a whole machine. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsForAllThreads {
  private final Vmm vmm;

  WaitsForAllThreads(Vmm vmm) {
    this.vmm = vmm;
  }

  private RestrictedEvent pending;

  @Control(ControlMessage.THREAD_INIT)
  void begin(ThreadHandle thread) {
    pending = vmm.callRestrictedEvent(Boost.NONE, thread, Wake.FLAGS, null, this::woken, 0); // expect: EF-12
  }

  private void woken(Registers registers) {
    pending = null;
  }
}

/** How the driver wakes threads. */
final class Wake {
  static final int FLAGS = Pef.mask(Pef.THREAD_EVENT, Pef.WAIT_NOT_CRIT, Pef.WAIT_FOR_STI);

  private Wake() {}
}
