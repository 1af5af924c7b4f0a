import org.vxd4j.api.*;

/** A second constructor is for tests. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TwoWaysToMakeIt {
  private final Vmm vmm;
  private final int port;

  TwoWaysToMakeIt(Vmm vmm) {
    this(vmm, 0x300);
  }

  TwoWaysToMakeIt(Vmm vmm, int port) { // expect: DS-06
    this.vmm = vmm;
    this.port = port;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return vmm.testSysVmHandle(sysVm) && port != 0;
  }
}
