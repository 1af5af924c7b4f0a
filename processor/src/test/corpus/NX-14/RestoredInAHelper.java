import org.vxd4j.api.*;

/** The helper restores, but the block is still open. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RestoredInAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RestoredInAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int BUFFER = 0x1000;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void ask(VmHandle vm) {
    vmm.saveClientState(BUFFER);
    vmm.beginNestExec();
    try {
      vmm.execInt(0x2F);
    } finally {
      vmm.restoreClientState(BUFFER); // expect: NX-14
      vmm.endNestExec();
    }
  }
}
