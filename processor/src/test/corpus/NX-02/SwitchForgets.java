import org.vxd4j.api.*;

/** One case of the switch returns inside of the block. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SwitchForgets {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SwitchForgets(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void call(VmHandle vm, ClientRegs client) {
    run(client.high(ClientRegs.Field.EAX));
  }

  private int run(int function) {
    vmm.beginNestExec();
    switch (function) {
      case 0:
        vmm.execInt(0x10);
        break;
      case 1:
        vmm.execInt(0x16);
        return 1; // expect: NX-02
      default:
        vmm.execInt(0x15);
    }
    vmm.endNestExec();
    return 0;
  }
}
