import org.vxd4j.api.*;

/** The procedure is hooked by the service. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class IntByService {
  private final Vmm vmm;

  IntByService(Vmm vmm) {
    this.vmm = vmm;
  }

  private int calls;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return !vmm.hookV86IntChain(0x2F, r -> r.setCarry(!handled(r.client())));
  }

  private boolean handled(ClientRegs client) {
    if (client.word(ClientRegs.Field.EAX) != 0x1684) {
      return false;
    }
    calls++;
    return true;
  }
}
