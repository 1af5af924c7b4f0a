import org.vxd4j.api.*;

/** The VMM keeps and restores them. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FrameRestored {
  private final Vmm vmm;

  FrameRestored(Vmm vmm) {
    this.vmm = vmm;
  }

  private final ClientRegs frame = new ClientRegs();
  private int state;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void notify(VmHandle vm, ClientRegs client) {
    vmm.saveClientState(state);
    vmm.beginNestExec();
    client.setWord(ClientRegs.Field.EAX, 0x4001);
    vmm.execInt(0x2F);
    vmm.endNestExec();
    vmm.restoreClientState(state);
    frame.copyFrom(client);
  }
}
