import org.vxd4j.api.*;

/** The asynchronous service only posts. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PostsInstead {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PostsInstead(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Async
  @Service(1)
  void flush() {
    each(() -> vmm.scheduleGlobalEvent(null, registers -> vmm.enableVmInts()));
  }

  @Service(2)
  void flushNow() {
    each(() -> vmm.enableVmInts());
  }

  private void each(Runnable action) {
    for (int i = 0; i < 4; i++) {
      action.run();
    }
  }
}
