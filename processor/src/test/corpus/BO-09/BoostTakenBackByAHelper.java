import org.vxd4j.api.*;

/** Each virtual machine has its own boost; the one that is kept goes when the owner asks for it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostTakenBackByAHelper {
  private final Vmm vmm;
  private int total;
  private VmHandle kept;

  BoostTakenBackByAHelper(Vmm vmm) {
    this.vmm = vmm;
  }

  @Service(1)
  void add(@In(Reg.EBX) VmHandle vm, @In(Reg.EAX) int amount) {
    lift(vm);
    if (amount < 0) {
      lower(vm);
      return;
    }
    total += amount;
    lower(vm);
  }

  @Service(2)
  void change(@In(Reg.EBX) VmHandle vm) {
    VmHandle before = kept;
    kept = vm;
    lift(vm);
    if (before != null) {
      lower(before);
    }
  }

  private void lift(VmHandle vm) {
    vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
  }

  private void lower(VmHandle vm) {
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
  }
}
