import org.vxd4j.api.*;

/** It sets none. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ReservedBitsClear {
  private final Vmm vmm;

  ReservedBitsClear(Vmm vmm) {
    this.vmm = vmm;
  }

  private int page;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return map(0xA0000);
  }

  private boolean map(int address) {
    page = vmm.mapPhysToLinear(address, 0x10000, 0);
    return page != -1;
  }
}
