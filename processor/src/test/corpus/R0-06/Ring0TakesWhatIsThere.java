import org.vxd4j.api.*;

/** It uses what was allocated when the driver began. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class Ring0TakesWhatIsThere {
  private final Vmm vmm;
  private final Cpu cpu;

  Ring0TakesWhatIsThere(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
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
    Runnable more = () -> take();
    more.run();
  }

  private void take() {
    cpu.outDword(0x220, block);
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    vmm.heapFree(block, 0);
  }
}
