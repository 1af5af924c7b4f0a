import org.vxd4j.api.*;

/** Only who is in time takes it back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class InTimeTakesBack {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  InTimeTakesBack(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int late;

  @EventCallback(
      scope = Scope.SYSTEM_VM,
      flags = {Pef.DONT_UNBOOST, Pef.WAIT_NOT_CRIT},
      boost = Boost.LOW_PRI_DEVICE_BOOST,
      timeoutMillis = 50)
  void announce(VmHandle vm, @TimedOut boolean timedOut) {
    if (timedOut) {
      late++;
      return;
    }
    cpu.outByte(0x300, 1);
    done();
  }

  private void done() {
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vmm.getSysVmHandle());
  }
}
