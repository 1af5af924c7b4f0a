import org.vxd4j.api.*;

/** As a default, in the machine that is told of, and where the callback has asked. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WhereItIsKnown {
  private final Vmm vmm;

  WhereItIsKnown(Vmm vmm) {
    this.vmm = vmm;
  }

  private VmHandle wanted;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    vmm.setPmIntVector(0x5C, 0x28, 0x1000);
    return true;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    wanted = vm;
    vmm.setPmIntVector(0x5D, 0x28, 0x2000);
    return true;
  }

  @TimeOut(millis = 100, scope = Scope.GLOBAL)
  void move(VmHandle vm) {
    if (vm == wanted) {
      vmm.setPmIntVector(0x5C, 0x28, 0x3000);
    }
  }

  @TimeOut(millis = 200, scope = Scope.GLOBAL)
  void again(VmHandle vm) {
    if (vm == wanted) {
      lead();
    }
    leadWanted(vm);
  }

  private void lead() {
    vmm.setPmIntVector(0x5C, 0x28, 0x4000);
  }

  private void leadWanted(VmHandle vm) {
    if (vm == wanted) {
      lead();
    }
  }
}
