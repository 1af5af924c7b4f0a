import org.vxd4j.api.*;

/** Both ends have names of their own; one way goes home without the second. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostGivenByAHelper {
  private final Vmm vmm;
  private int total;

  BoostGivenByAHelper(Vmm vmm) {
    this.vmm = vmm;
  }

  @Service(1)
  void add(@In(Reg.EBX) VmHandle vm, @In(Reg.EAX) int amount) {
    lift(vm);
    if (amount < 0) {
      return; // expect: BO-09
    }
    total += amount;
    lower(vm);
  }

  private void lift(VmHandle vm) {
    vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
  }

  private void lower(VmHandle vm) {
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
  }
}
