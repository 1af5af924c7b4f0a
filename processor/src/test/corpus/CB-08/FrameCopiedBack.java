import org.vxd4j.api.*;

/** Registers that were saved around a nested call are copied back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FrameCopiedBack {
  private final Vmm vmm;

  FrameCopiedBack(Vmm vmm) {
    this.vmm = vmm;
  }

  private final ClientRegs frame = new ClientRegs();
  private int state;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void notify(VmHandle vm, ClientRegs client) {
    frame.copyFrom(client);
    vmm.beginNestExec();
    client.setWord(ClientRegs.Field.EAX, 0x4001);
    vmm.execInt(0x2F);
    vmm.endNestExec();
    client.copyFrom(frame); // expect: CB-08
  }
}
