import org.vxd4j.api.*;

/** A helper pushes on the stack of the virtual machine, which may be paged out. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class Ring0TouchesAStack {
  private final Vmm vmm;
  private final Cpu cpu;

  Ring0TouchesAStack(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  @Unchecked(rule = "EF-14", because = "the sound stops while a thread declines events")
  @EventCallback(flags = {Pef.RING0_EVENT, Pef.ALWAYS_SCHED}, boost = Boost.NONE)
  void feed(VmHandle vm) {
    if (cpu.inByte(0x22E) != 0) {
      answer(); // expect: R0-01
    }
  }

  private void answer() {
    vmm.simulatePush(cpu.inByte(0x22A));
  }
}
