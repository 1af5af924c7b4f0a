import org.vxd4j.api.*;

/** Who is late posts the event once more, without a limit. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PagesInTime {
  private final Vmm vmm;
  private final PagesInTimeEvents events;
  private int block;

  PagesInTime(Vmm vmm, PagesInTimeEvents events) {
    this.vmm = vmm;
    this.events = events;
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 200)
  void grow(VmHandle vm, @TimedOut boolean late) {
    if (late) {
      events.patiently(vmm.getCurVmHandle());
      return;
    }
    make(4096);
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void patiently(VmHandle vm) {
    make(4096);
  }

  private void make(int bytes) {
    if (block == 0) {
      block = vmm.heapAllocate(bytes, 0);
    }
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void end(VmHandle sys) {
    int old = block;
    block = 0;
    if (old != 0 && vmm.heapFree(old, 0) == 0) {
      block = old;
    }
  }
}
