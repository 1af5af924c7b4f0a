import org.vxd4j.api.*;

/** Windows 3.1 has no chain to hook once it is initialised; and one vector leads to code of the guest. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class LeadsLater {
  private final Vmm vmm;

  LeadsLater(Vmm vmm) {
    this.vmm = vmm;
  }

  private boolean made;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    if (!made) {
      made = true;
      var entry = vmm.allocateV86CallBack(null, this::called);
      if (!entry.failed()) {
        vmm.setV86IntVector(0x5C, entry.value() >>> 16, entry.value() & 0xFFFF);
      }
    }
    vmm.setV86IntVector(0x5D, 0xF000, 0xFF53);
  }

  void called(Registers registers) {
    registers.client();
  }
}
