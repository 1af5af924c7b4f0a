import org.vxd4j.api.*;

/** Each machine that begins has another one, and the field the last. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EntryForEachMachine {
  private final Vmm vmm;

  EntryForEachMachine(Vmm vmm) {
    this.vmm = vmm;
  }

  private int entry;

  @Control(ControlMessage.CREATE_VM)
  boolean prepare(VmHandle vm) {
    var address = vmm.allocatePmCallBack(null, this::called); // expect: HK-16
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
