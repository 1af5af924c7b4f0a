import org.vxd4j.api.*;

/** A BIOS call in a lambda that a helper repeats. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LambdaInAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LambdaInAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
  @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
  void refresh(VmHandle vm) {
    Runnable call = () -> bios(0x10); // expect: R0-02
    repeat(3, call);
  }

  private void repeat(int times, Runnable call) {
    for (int i = 0; i < times; i++) {
      call.run();
    }
  }

  private void bios(int interrupt) {
    vmm.execVxdInt(interrupt, new Registers());
  }
}
