import org.vxd4j.api.*;

/** The answer is taken first, the registers are restored on all ways. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RestoredFinally {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RestoredFinally(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int BUFFER = 0x1000;
  private int answer;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void ask(VmHandle vm, ClientRegs client) {
    vmm.saveClientState(BUFFER);
    try {
      call();
      int low = client.low(ClientRegs.Field.EAX);
      if (low == 0) {
        return;
      }
      answer = low;
    } finally {
      vmm.restoreClientState(BUFFER);
    }
  }

  private void call() {
    vmm.beginNestExec();
    vmm.execInt(0x2F);
    vmm.endNestExec();
  }
}
