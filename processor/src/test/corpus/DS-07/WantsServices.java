import java.util.List;
import org.vxd4j.api.*;

/** The driver makes the list. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WantsServices {
  private final Vmm vmm;
  private final List<Integer> ports;

  WantsServices(Vmm vmm) {
    this.vmm = vmm;
    this.ports = List.of(0x300, 0x301);
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return vmm.testSysVmHandle(sysVm) && !ports.isEmpty();
  }
}
