import org.vxd4j.api.*;

/** Both callers of the helper have a block. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HelperInside {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HelperInside(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
      vmm.beginNestV86Exec();
      video(1);
      vmm.endNestExec();
    }
  }

  private void video(int times) {
    for (int i = 0; i < times; i++) {
      vmm.execInt(0x10);
    }
  }
}
