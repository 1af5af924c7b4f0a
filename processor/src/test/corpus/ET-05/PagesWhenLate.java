import org.vxd4j.api.*;

/** The heap is used because the event waits until the critical section is free; when its time runs out, it is not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PagesWhenLate {
  private final Vmm vmm;
  private int block;

  PagesWhenLate(Vmm vmm) {
    this.vmm = vmm;
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 200)
  void grow(VmHandle vm, @TimedOut boolean late) {
    if (late) {
      make(16);
    } else {
      make(4096);
    }
  }

  private void make(int bytes) {
    if (block == 0) {
      block = vmm.heapAllocate(bytes, 0); // expect: ET-05
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
