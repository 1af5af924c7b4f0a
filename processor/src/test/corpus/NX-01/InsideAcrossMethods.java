import org.vxd4j.api.*;

/** Begin and end have methods of their own. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class InsideAcrossMethods {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  InsideAcrossMethods(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void beep(VmHandle vm) {
    enter();
    try {
      vmm.execInt(0x10);
    } finally {
      leave();
    }
  }

  private void enter() {
    vmm.saveClientState(0x1000);
    vmm.beginNestExec();
  }

  private void leave() {
    vmm.endNestExec();
    vmm.restoreClientState(0x1000);
  }
}
