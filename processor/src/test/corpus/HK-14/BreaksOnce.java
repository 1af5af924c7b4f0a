import org.vxd4j.api.*;

/** That way skips the instruction. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BreaksOnce {
  private final Vmm vmm;

  BreaksOnce(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int ENTRY = 0x7C00;
  private int met;

  @Control(ControlMessage.INIT_COMPLETE)
  boolean start(VmHandle sysVm) {
    return !vmm.installV86BreakPoint(ENTRY, null, this::onBreak);
  }

  private void onBreak(Registers registers) {
    ClientRegs client = registers.client();
    met++;
    if (client.low(ClientRegs.Field.EAX) == 0) {
      vmm.simulateIret();
      return;
    }
    client.setWord(ClientRegs.Field.EIP, client.word(ClientRegs.Field.EIP) + 1);
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    vmm.removeV86BreakPoint(ENTRY);
  }
}
