import org.vxd4j.api.*;

/** It only tells; Query_Destroy asks. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ToldFocus {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ToldFocus(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private VmHandle owner;

  @Control(ControlMessage.SET_DEVICE_FOCUS)
  void focus(VmHandle vm) {
    owner = vm;
  }

  @Control(ControlMessage.QUERY_DESTROY)
  boolean mayGo(VmHandle vm) {
    return vm != owner;
  }
}
