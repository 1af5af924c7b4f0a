import org.vxd4j.api.*;

/** It has seven. */
@VxD(name = Names.DEVICE, deviceId = 0x7FE0, target = Target.WIN95)
class NameFits {
  private final Vmm vmm;

  NameFits(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return vmm.testSysVmHandle(sysVm);
  }
}

/** What things are called. */
final class Names {
  private static final String MAKER = "ACME";
  static final String DEVICE = MAKER + "SND";

  private Names() {}
}
