import org.vxd4j.api.*;

/** Left to itself the processor takes the service that knows it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NestedFlagOfTheRightService {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  NestedFlagOfTheRightService(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_NESTED_EXEC}, boost = Boost.NONE)
  void announce(VmHandle vm) {}
}
