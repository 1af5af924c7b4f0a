import org.vxd4j.api.*;

/** It gets the boost of a device. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LeavesTheSlices {
  private final Vmm vmm;

  LeavesTheSlices(Vmm vmm) {
    this.vmm = vmm;
  }

  private int waited;

  @IoTrap(ports = 0x3DA)
  void onRetrace(VmHandle vm) {
    EventProc wait = r -> waited++;
    vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, 0, null, wait, 0);
  }
}
