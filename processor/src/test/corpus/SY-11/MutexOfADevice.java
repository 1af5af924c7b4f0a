import org.vxd4j.api.*;

/** The boost is that of a device. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MutexOfADevice {
  private final Vmm vmm;

  MutexOfADevice(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int BOOST = Boost.HIGH_PRI_DEVICE_BOOST;
  private int mutex;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    mutex = create();
    return mutex != 0;
  }

  private int create() {
    return vmm.createMutex(BOOST, 0);
  }
}
