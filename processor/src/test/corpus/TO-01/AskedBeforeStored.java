import org.vxd4j.api.*;

/** What is stored was looked at before: whatever stands in the field is pending. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AskedBeforeStored {
  private final Vmm vmm;
  private TimeOutHandle first;
  private TimeOutHandle second;
  private TimeOutHandle third;

  AskedBeforeStored(Vmm vmm) {
    this.vmm = vmm;
  }

  @IoTrap(ports = 0x300)
  void startFirst() {
    if (first == null) {
      TimeOutHandle made = vmm.setGlobalTimeOut(100, null, r -> first = null);
      if (!made.isNone()) {
        first = made;
      }
    }
  }

  @IoTrap(ports = 0x301)
  void startSecond() {
    if (second == null) {
      TimeOutHandle made = vmm.setGlobalTimeOut(100, null, r -> second = null);
      if (!made.equals(TimeOutHandle.NONE)) {
        second = made;
      }
    }
  }

  @IoTrap(ports = 0x302)
  void startThird() {
    if (third == null) {
      TimeOutHandle made = vmm.setGlobalTimeOut(100, null, r -> third = null);
      if (made.dword() != 0) {
        third = made;
      }
    }
  }
}
