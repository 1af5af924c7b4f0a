import org.vxd4j.api.*;

/** Set_Device_Focus asks nobody. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RefusedFocus {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RefusedFocus(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private VmHandle owner;

  @Control(ControlMessage.SET_DEVICE_FOCUS)
  boolean focus(VmHandle vm) { // expect: CM-04
    owner = vm;
    return owner != null;
  }
}
