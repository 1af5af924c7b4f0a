import org.vxd4j.api.*;

/** Answers INT 5Ch by a vector of each virtual machine. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LeadsTheVector {
  private final Vmm vmm;

  LeadsTheVector(Vmm vmm) {
    this.vmm = vmm;
  }

  private int entry;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    var allocated = vmm.allocateV86CallBack(null, this::called);
    entry = allocated.value();
    if (allocated.failed()) {
      return false;
    }
    int address = allocated.value();
    int segment = address >>> 16;
    vmm.setV86IntVector(0x5C, segment, address & 0xFFFF); // expect: HK-03
    return true;
  }

  void called(Registers registers) {
    registers.client();
  }
}
