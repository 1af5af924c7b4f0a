import org.vxd4j.api.*;

/** The same in an event that waits for a state in which that is possible. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OrdinaryEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OrdinaryEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = Pef.WAIT_NOT_NESTED_EXEC, boost = Boost.NONE)
  void refresh(VmHandle vm) {
    Runnable call = () -> bios(0x10);
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
