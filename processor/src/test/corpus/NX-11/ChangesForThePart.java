import org.vxd4j.api.*;

/** One call in V86 mode, then back; and a mode that is changed for good, without a block. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChangesForThePart {
  private final Vmm vmm;

  ChangesForThePart(Vmm vmm) {
    this.vmm = vmm;
  }

  private int saved;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    vmm.saveClientState(saved);
    vmm.beginNestExec();
    try {
      vmm.setV86ExecMode();
      vmm.execInt(0x15);
      vmm.setPmExecMode();
      vmm.execInt(0x31);
    } finally {
      vmm.endNestExec();
      vmm.restoreClientState(saved);
    }
  }

  @IoTrap(ports = 0x321)
  void enter(VmHandle vm) {
    vmm.setPmExecMode();
  }
}
