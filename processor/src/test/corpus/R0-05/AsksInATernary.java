import org.vxd4j.api.*;

/** Asking about somebody does not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AsksInATernary {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  AsksInATernary(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean parked;

  @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
  @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
  void refresh(VmHandle vm) {
    parked = parked ? !vmm.testCurVmHandle(vm) : cpu.inByte(0x300) == 1;
  }
}
