import org.vxd4j.api.*;

/** The flags are those of an event for a thread. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsForItsThread {
  private final Vmm vmm;

  WaitsForItsThread(Vmm vmm) {
    this.vmm = vmm;
  }

  private RestrictedEvent pending;

  @Control(ControlMessage.THREAD_INIT)
  void begin(ThreadHandle thread) {
    pending = vmm.callRestrictedEvent(Boost.NONE, thread, Wake.FLAGS, null, this::woken, 0);
  }

  private void woken(Registers registers) {
    pending = null;
  }
}

/** How the driver wakes threads. */
final class Wake {
  static final int FLAGS = Pef.mask(Pef.THREAD_EVENT, Pef.WAIT_NOT_CRIT, Pef.WAIT_FOR_THREAD_STI);

  private Wake() {}
}
