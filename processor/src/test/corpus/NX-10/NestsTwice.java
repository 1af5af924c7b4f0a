import org.vxd4j.api.*;

/** A nested block calls what begins a block of its own. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NestsTwice {
  private final Vmm vmm;

  NestsTwice(Vmm vmm) {
    this.vmm = vmm;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void notify(VmHandle vm, ClientRegs client) {
    vmm.saveClientState(0x3000);
    vmm.beginNestExec();
    try {
      client.setWord(ClientRegs.Field.EAX, 0x4001);
      Registers mux = new Registers();
      mux.set(Reg.EAX, 0x4001);
      vmm.execVxdInt(0x2F, mux); // expect: NX-10
    } finally {
      vmm.endNestExec();
      vmm.restoreClientState(0x3000);
    }
  }
}
