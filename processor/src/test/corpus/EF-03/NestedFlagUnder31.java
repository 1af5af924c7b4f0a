import org.vxd4j.api.*;

/** Only Call_Restricted_Event knows it, and 3.1 has none. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NestedFlagUnder31 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  NestedFlagUnder31(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      via = Via.CALL_PRIORITY_VM_EVENT,
      flags = {
        Pef.WAIT_FOR_STI,
        Pef.WAIT_NOT_NESTED_EXEC // expect: EF-03
      },
      boost = Boost.NONE)
  void announce(VmHandle vm) {}
}
