import org.vxd4j.api.*;

/** The first of the two calls forgets whom it is about; and a time-out that comes once. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LowersOnce {
  private final Vmm vmm;

  LowersOnce(Vmm vmm) {
    this.vmm = vmm;
  }

  private VmHandle lifted;
  private int rounds;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    lifted = vm;
    vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
    vmm.callWhenVmReturns(-500, null, this::returned);
    vmm.callWhenVmReturns(-500, null, this::counted);
  }

  void returned(Registers registers) {
    if (lifted != null) {
      vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, lifted);
      lifted = null;
    }
  }

  void counted(Registers registers) {
    rounds++;
  }

  @IoTrap(ports = 0x321)
  void onOther(VmHandle vm) {
    boost = Boost.LOW_PRI_DEVICE_BOOST;
    vmm.callWhenVmReturns(-500, null, this::ended);
  }

  private int boost;

  void ended(Registers registers) {
    vmm.beginCriticalSection(0);
    rounds++;
    vmm.endCriticalSection();
  }
}
