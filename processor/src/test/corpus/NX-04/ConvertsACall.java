import org.vxd4j.api.*;

/** A program in protected mode calls, and a V86 program answers. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ConvertsACall {
  private final Vmm vmm;

  ConvertsACall(Vmm vmm) {
    this.vmm = vmm;
  }

  private int saved;
  private int entry;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    var allocated = vmm.allocatePmCallBack(null, this::onCall);
    entry = allocated.value();
    if (allocated.failed()) {
      return false;
    }
    vmm.setPmIntVector(0x5C, entry >>> 16, entry & 0xFFFF);
    return true;
  }

  void onCall(Registers registers) {
    registers.client();
    vmm.saveClientState(saved);
    vmm.beginNestV86Exec();
    vmm.execInt(0x5C);
    vmm.endNestExec();
    vmm.restoreClientState(saved);
  }
}
