import org.vxd4j.api.*;

/** There is one constructor. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OneWayToMakeIt {
  private final Vmm vmm;
  private final int port;

  OneWayToMakeIt(Vmm vmm) {
    this.vmm = vmm;
    this.port = 0x300;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return vmm.testSysVmHandle(sysVm) && port != 0;
  }
}
