import org.vxd4j.api.*;

/** The block has chosen the mode; the driver chooses again. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChoosesTwice {
  private final Vmm vmm;

  ChoosesTwice(Vmm vmm) {
    this.vmm = vmm;
  }

  private int saved;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    vmm.saveClientState(saved);
    vmm.beginNestExec();
    try {
      vmm.setPmExecMode(); // expect: NX-11
      vmm.execInt(0x31);
    } finally {
      vmm.endNestExec();
      vmm.restoreClientState(saved);
    }
  }
}
