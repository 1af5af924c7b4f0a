import org.vxd4j.api.*;

/** Asks the BIOS while Windows starts, in a block that forces what is so anyway. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WhileItStarts {
  private final Vmm vmm;

  WhileItStarts(Vmm vmm) {
    this.vmm = vmm;
  }

  private int saved;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    vmm.saveClientState(saved);
    vmm.beginNestV86Exec(); // expect: NX-04
    vmm.execInt(0x15);
    vmm.endNestExec();
    vmm.restoreClientState(saved);
    return true;
  }
}
