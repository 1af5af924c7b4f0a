import org.vxd4j.api.*;

/** It gives the focus. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SendsTheFocus {
  private final Vmm vmm;

  SendsTheFocus(Vmm vmm) {
    this.vmm = vmm;
  }

  private VmHandle owner;

  @Service(1)
  void take(@In(Reg.EBX) VmHandle vm) {
    owner = vm;
    tell(vm);
  }

  private void tell(VmHandle vm) {
    int message = ControlMessage.SET_DEVICE_FOCUS.number();
    vmm.systemControl(message, vm, 0, 0, 0);
  }

  @Control(ControlMessage.DESTROY_VM)
  void destroyed(VmHandle vm) {
    owner = owner == vm ? null : owner;
  }
}
