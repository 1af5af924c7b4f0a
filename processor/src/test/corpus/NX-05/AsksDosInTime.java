import org.vxd4j.api.*;

/** It still runs while VM_Terminate is handled. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AsksDosInTime {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  AsksDosInTime(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Control(ControlMessage.VM_TERMINATE)
  void terminate(VmHandle vm) {
    close();
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
