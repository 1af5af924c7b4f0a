import org.vxd4j.api.*;

/** Suspending somebody switches tasks. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SuspendsInATernary {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SuspendsInATernary(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean parked;

  @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
  @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
  void refresh(VmHandle vm) {
    parked = parked ? !vmm.resumeVm(vm) : cpu.inByte(0x300) == 1; // expect: R0-05
  }
}
