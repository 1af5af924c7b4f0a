import org.vxd4j.api.*;

/** It sets the driver's own field. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OwnFieldChanged {
  private final Vmm vmm;

  OwnFieldChanged(Vmm vmm) {
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
    vm.setControlBlockDword(offset, BACKGROUND);
  }
}
