import org.vxd4j.api.*;

/** The sum of two boosts takes the mutex's owner above the owner of the section. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MutexAboveTheSection {
  private final Vmm vmm;

  MutexAboveTheSection(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int BOOST = Boost.HIGH_PRI_DEVICE_BOOST + Boost.CRITICAL_SECTION_BOOST;
  private int mutex;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    mutex = create();
    return mutex != 0;
  }

  private int create() {
    return vmm.createMutex(BOOST, 0); // expect: SY-11
  }
}
