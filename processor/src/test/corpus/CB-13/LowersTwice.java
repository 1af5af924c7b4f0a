import org.vxd4j.api.*;

/** Takes a boost back when the interrupt has returned, and when it takes too long. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LowersTwice {
  private final Vmm vmm;

  LowersTwice(Vmm vmm) {
    this.vmm = vmm;
  }

  private VmHandle lifted;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    lifted = vm;
    vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
    vmm.callWhenVmReturns(-500, null, this::returned);
  }

  void returned(Registers registers) {
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, lifted); // expect: CB-13
  }
}
