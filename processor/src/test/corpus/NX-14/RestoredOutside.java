import org.vxd4j.api.*;

/** Two try blocks, one inside of the other. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RestoredOutside {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RestoredOutside(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int BUFFER = 0x1000;

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void ask(VmHandle vm) {
    vmm.saveClientState(BUFFER);
    try {
      vmm.beginNestExec();
      try {
        vmm.execInt(0x2F);
      } finally {
        vmm.endNestExec();
      }
    } finally {
      vmm.restoreClientState(BUFFER);
    }
  }
}
