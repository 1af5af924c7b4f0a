import org.vxd4j.api.*;

/** An event that it posts may have a boost. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostOfAnotherEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BoostOfAnotherEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int mode;

  @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
  @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
  void refresh(VmHandle vm) {
    switch (mode) {
      case 0 -> cpu.outByte(0x300, 0);
      case 1 -> hurry(vm);
      default -> cpu.outByte(0x300, 1);
    }
  }

  private void hurry(VmHandle vm) {
    int flags = Pef.mask(Pef.ALWAYS_SCHED);
    vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, flags, null, this::hurried, 0);
  }

  private void hurried(Registers registers) {
    cpu.outByte(0x300, 2);
  }
}
