import java.util.List;
import org.vxd4j.api.*;

/** The ports should come from outside, where nobody has them. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WantsAList {
  private final Vmm vmm;
  private final List<Integer> ports;

  WantsAList(Vmm vmm, List<Integer> ports) { // expect: DS-07
    this.vmm = vmm;
    this.ports = ports;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return vmm.testSysVmHandle(sysVm) && !ports.isEmpty();
  }
}
