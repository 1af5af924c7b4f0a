import org.vxd4j.api.*;

/** Has it closed; only Windows itself, and what faulted in a page of the device, is ended where it stands. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class ClosesTheStuckOne {
  private final Vmm vmm;

  ClosesTheStuckOne(Vmm vmm) {
    this.vmm = vmm;
  }

  private VmHandle watched;
  private int missed;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    vmm.hookV86Page(0xA0, this::touched);
    return true;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    watched = vm;
    return true;
  }

  @IoTrap(ports = 0x443)
  void fed(VmHandle vm) {
    missed = 0;
  }

  @TimeOut(millis = 1000, scope = Scope.GLOBAL)
  void look() {
    if (++missed == 30) {
      vmm.closeVm(5000, watched, 0);
    } else if (missed > 3000) {
      vmm.nukeVm(vmm.getSysVmHandle());
    }
  }

  void touched(Registers registers) {
    vmm.crashCurVm();
  }
}
