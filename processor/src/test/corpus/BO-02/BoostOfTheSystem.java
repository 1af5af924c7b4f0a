import org.vxd4j.api.*;

/** A driver takes the end of the range for the least boost. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostOfTheSystem {
  private final Vmm vmm;

  BoostOfTheSystem(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int LEAST = Boost.RESERVED_LOW_BOOST;
  private int repainted;

  @Service(1)
  void repaint(@In(Reg.EBX) VmHandle vm) {
    int flags = Pef.mask(Pef.WAIT_FOR_STI, Pef.ALWAYS_SCHED);
    EventProc repaint = r -> repainted++;
    vmm.callPriorityVmEvent(LEAST, vm, flags, null, repaint, 0); // expect: BO-02
  }
}
