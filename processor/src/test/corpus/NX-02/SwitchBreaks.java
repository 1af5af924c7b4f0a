import org.vxd4j.api.*;

/** All cases come to the end of the block. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SwitchBreaks {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SwitchBreaks(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void call(VmHandle vm, ClientRegs client) {
    run(client.high(ClientRegs.Field.EAX));
  }

  private int run(int function) {
    int result = 0;
    vmm.beginNestExec();
    switch (function) {
      case 0:
        vmm.execInt(0x10);
        break;
      case 1:
        vmm.execInt(0x16);
        result = 1;
        break;
      default:
        vmm.execInt(0x15);
    }
    vmm.endNestExec();
    return result;
  }
}
