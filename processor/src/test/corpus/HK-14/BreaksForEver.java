import org.vxd4j.api.*;

/** One way through the procedure answers in AX and goes nowhere. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BreaksForEver {
  private final Vmm vmm;

  BreaksForEver(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int ENTRY = 0x7C00;
  private int met;

  @Control(ControlMessage.INIT_COMPLETE)
  boolean start(VmHandle sysVm) {
    return !vmm.installV86BreakPoint(ENTRY, null, this::onBreak); // expect: HK-14
  }

  private void onBreak(Registers registers) {
    ClientRegs client = registers.client();
    met++;
    if (client.low(ClientRegs.Field.EAX) == 0) {
      vmm.simulateIret();
      return;
    }
    client.setWord(ClientRegs.Field.EAX, met);
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    vmm.removeV86BreakPoint(ENTRY);
  }
}
