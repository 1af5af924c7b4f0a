import org.vxd4j.api.*;

/** A helper tells all devices that a machine was resumed, which it was not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SendsTheVmmsMessage {
  private final Vmm vmm;

  SendsTheVmmsMessage(Vmm vmm) {
    this.vmm = vmm;
  }

  private VmHandle owner;

  @Service(1)
  void take(@In(Reg.EBX) VmHandle vm) {
    owner = vm;
    tell(vm);
  }

  private void tell(VmHandle vm) {
    int message = ControlMessage.VM_RESUME.number();
    vmm.systemControl(message, vm, 0, 0, 0); // expect: CM-11
  }

  @Control(ControlMessage.DESTROY_VM)
  void destroyed(VmHandle vm) {
    owner = owner == vm ? null : owner;
  }
}
