import org.vxd4j.api.*;

/** The block calls the interrupt. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NestsOnce {
  private final Vmm vmm;

  NestsOnce(Vmm vmm) {
    this.vmm = vmm;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void notify(VmHandle vm, ClientRegs client) {
    vmm.saveClientState(0x3000);
    vmm.beginNestExec();
    try {
      client.setWord(ClientRegs.Field.EAX, 0x4001);
      vmm.execInt(0x2F);
    } finally {
      vmm.endNestExec();
      vmm.restoreClientState(0x3000);
    }
  }
}
