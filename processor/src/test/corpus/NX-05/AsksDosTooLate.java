import org.vxd4j.api.*;

/** The virtual machine cannot run any more when it is destroyed. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AsksDosTooLate {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  AsksDosTooLate(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void notExecuteable(VmHandle vm) {
    close(); // expect: NX-05
  }

  private void close() {
    vmm.beginNestExec();
    try {
      vmm.execInt(0x2F);
    } finally {
      vmm.endNestExec();
    }
  }
}
