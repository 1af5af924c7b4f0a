import org.vxd4j.api.*;

/** The name is put together, and has nine characters. */
@VxD(name = Names.DEVICE, deviceId = 0x7FE0, target = Target.WIN95) // expect: DV-03
class NameTooLong {
  private final Vmm vmm;

  NameTooLong(Vmm vmm) {
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
  static final String DEVICE = MAKER + "SOUND";

  private Names() {}
}
