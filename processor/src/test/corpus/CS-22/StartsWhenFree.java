import org.vxd4j.api.*;

/** The same as events; one waits for the very release, and says so. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class StartsWhenFree {
  private final Vmm vmm;

  StartsWhenFree(Vmm vmm) {
    this.vmm = vmm;
  }

  private int waiting;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    waiting++;
    keep(vmm.callPriorityVmEvent(Boost.NONE, vm, Pef.WAIT_NOT_CRIT.bit(), null, this::start, 0));
  }

  private void keep(PriorityEvent event) {
    if (event.isNone()) {
      waiting = 0;
    }
  }

  void start(Registers registers) {
    waiting--;
  }

  @Unchecked(rule = "CS-22", because = "counts releases, whoever is current then")
  void count() {
    vmm.callWhenNotCritical(null, this::released);
  }

  void released(Registers registers) {
    waiting = 0;
  }
}
