import org.vxd4j.api.*;

/** A helper sets a bit of the flags that nobody has defined. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ReservedBitsSet {
  private final Vmm vmm;

  ReservedBitsSet(Vmm vmm) {
    this.vmm = vmm;
  }

  private int page;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return map(0xA0000);
  }

  private boolean map(int address) {
    page = vmm.mapPhysToLinear(address, 0x10000, 1); // expect: MM-04
    return page != -1;
  }
}
