import org.vxd4j.api.*;

/** A lambda that runs at once asks for more memory. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class Ring0Allocates {
  private final Vmm vmm;

  Ring0Allocates(Vmm vmm) {
    this.vmm = vmm;
  }

  private int block;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    block = vmm.heapAllocate(512, 0);
    return block != 0;
  }

  @Unchecked(rule = "EF-14", because = "the sound stops while a thread declines events")
  @EventCallback(flags = {Pef.RING0_EVENT, Pef.ALWAYS_SCHED}, boost = Boost.NONE)
  void feed(VmHandle vm) {
    Runnable more = () -> grow(); // expect: R0-06
    more.run();
  }

  private void grow() {
    block = vmm.heapAllocate(1024, 0);
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    vmm.heapFree(block, 0);
  }
}
