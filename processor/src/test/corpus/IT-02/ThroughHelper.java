import org.vxd4j.api.*;

/** An asynchronous service reaches another one through a private method and a lambda. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ThroughHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ThroughHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Async
  @Service(1)
  void flush() {
    each(() -> vmm.enableVmInts()); // expect: IT-02
  }

  private void each(Runnable action) {
    for (int i = 0; i < 4; i++) {
      action.run();
    }
  }
}
