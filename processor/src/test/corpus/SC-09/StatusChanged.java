import org.vxd4j.api.*;

/** A helper sets the status to make the machine run in the background. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StatusChanged {
  private final Vmm vmm;

  StatusChanged(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int STATUS = 0;
  private static final int BACKGROUND = 0x04;
  private int offset;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    offset = vmm.allocateDeviceCbArea(4, 0);
    return offset != 0;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    mark(vm);
    return true;
  }

  private void mark(VmHandle vm) {
    vm.setControlBlockDword(STATUS, BACKGROUND); // expect: SC-09
  }
}
