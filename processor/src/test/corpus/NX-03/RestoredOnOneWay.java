import org.vxd4j.api.*;

/** Whoever has nothing to say leaves with the nested code's registers. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RestoredOnOneWay {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RestoredOnOneWay(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int BUFFER = 0x1000;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void ask(VmHandle vm, ClientRegs client) {
    vmm.saveClientState(BUFFER);
    vmm.beginNestExec();
    vmm.execInt(0x2F);
    vmm.endNestExec();
    if (client.low(ClientRegs.Field.EAX) == 0) {
      return; // expect: NX-03
    }
    vmm.restoreClientState(BUFFER);
  }
}
