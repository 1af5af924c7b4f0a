import org.vxd4j.api.*;

/** The boost to keep is a constant, and it is 0. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class KeepsNoBoost {
  private final Vmm vmm;

  KeepsNoBoost(Vmm vmm) {
    this.vmm = vmm;
  }

  @Service(1)
  void hurry(@In(Reg.EBX) VmHandle vm) {
    vmm.callPriorityVmEvent(Own.NONE, vm, Pef.DONT_UNBOOST.bit(), null, this::later, 0); // expect: EF-19
  }

  private void later(Registers registers) {
    vmm.adjustExecPriority(-Own.NONE, registers.vm());
  }
}

/** The driver's own boosts. */
final class Own {
  static final int NONE = 0;
  static final int BOOST = Boost.LOW_PRI_DEVICE_BOOST;

  private Own() {}
}
