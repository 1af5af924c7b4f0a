import org.vxd4j.api.*;

/** It takes the least class. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostOfADevice {
  private final Vmm vmm;

  BoostOfADevice(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int LEAST = Boost.LOW_PRI_DEVICE_BOOST;
  private int repainted;

  @Service(1)
  void repaint(@In(Reg.EBX) VmHandle vm) {
    int flags = Pef.mask(Pef.WAIT_FOR_STI, Pef.ALWAYS_SCHED);
    EventProc repaint = r -> repainted++;
    vmm.callPriorityVmEvent(LEAST, vm, flags, null, repaint, 0);
  }
}
