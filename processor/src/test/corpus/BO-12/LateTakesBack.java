import org.vxd4j.api.*;

/** The boost is taken back, late or not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LateTakesBack {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LateTakesBack(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(
      scope = Scope.SYSTEM_VM,
      flags = {Pef.DONT_UNBOOST, Pef.WAIT_NOT_CRIT},
      boost = Boost.LOW_PRI_DEVICE_BOOST,
      timeoutMillis = 50)
  void announce(VmHandle vm, @TimedOut boolean late) {
    if (!late) {
      cpu.outByte(0x300, 1);
    }
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vmm.getSysVmHandle()); // expect: BO-12
  }
}
