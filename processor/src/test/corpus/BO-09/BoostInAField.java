import org.vxd4j.api.*;

/** How much was given is kept in a field until another message. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostInAField {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BoostInAField(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int given;

  @Control(ControlMessage.SET_DEVICE_FOCUS)
  void focus(VmHandle vm) {
    if (given == 0) {
      given = Boost.LOW_PRI_DEVICE_BOOST;
      vmm.adjustExecPriority(given, vm);
    }
  }

  @Control(ControlMessage.VM_SUSPEND)
  void suspended(VmHandle vm) {
    int back = given;
    given = 0;
    if (back != 0) {
      vmm.adjustExecPriority(-back, vm);
    }
  }
}
