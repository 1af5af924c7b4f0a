import org.vxd4j.api.*;

/** There is one. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EntryForAll {
  private final Vmm vmm;

  EntryForAll(Vmm vmm) {
    this.vmm = vmm;
  }

  private int entry;

  @Control(ControlMessage.INIT_COMPLETE)
  boolean prepare(VmHandle vm) {
    var address = vmm.allocatePmCallBack(null, this::called);
    if (address.failed()) {
      return false;
    }
    entry = address.value();
    return true;
  }

  private void called(Registers registers) {
    registers.client().setWord(ClientRegs.Field.EAX, entry);
    vmm.simulateFarRet();
  }
}
