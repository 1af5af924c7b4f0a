import org.vxd4j.api.*;

/** The helper is called inside of a block by one, and by another outside of any. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HelperOutside {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HelperOutside(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void beep(VmHandle vm, ClientRegs client) {
    if (client.word(ClientRegs.Field.EAX) == 0) {
      vmm.beginNestExec();
      video(2);
      vmm.endNestExec();
    } else {
      video(1);
    }
  }

  private void video(int times) {
    for (int i = 0; i < times; i++) {
      vmm.execInt(0x10); // expect: NX-01
    }
  }
}
