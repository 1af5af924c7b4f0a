import org.vxd4j.api.*;

/** The priority is changed on one of several paths. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PriorityInASwitch {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PriorityInASwitch(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
      case 1 -> hurry(vm); // expect: R0-04
      default -> cpu.outByte(0x300, 1);
    }
  }

  private void hurry(VmHandle vm) {
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
  }
}
