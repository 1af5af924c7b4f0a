import org.vxd4j.api.*;

/** A program that polls gets the boost of the running machine. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PlaysTimeSlicer {
  private final Vmm vmm;

  PlaysTimeSlicer(Vmm vmm) {
    this.vmm = vmm;
  }

  private int waited;

  @IoTrap(ports = 0x3DA)
  void onRetrace(VmHandle vm) {
    EventProc wait = r -> waited++;
    vmm.callPriorityVmEvent(Boost.CUR_RUN_VM_BOOST, vm, 0, null, wait, 0); // expect: BO-03
  }
}
