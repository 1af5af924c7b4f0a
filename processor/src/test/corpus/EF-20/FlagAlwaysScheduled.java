import org.vxd4j.api.*;

/** PEF_Always_Sched: the callback comes after. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FlagAlwaysScheduled {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FlagAlwaysScheduled(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean queued;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    if (!queued) {
      vmm.callPriorityVmEvent(Boost.NONE, vm, Pef.ALWAYS_SCHED.bit(), null, this::announce, 0);
      queued = true;
    }
  }

  private void announce(Registers registers) {
    try {
      cpu.outByte(0x301, 1);
    } finally {
      queued = false;
    }
  }
}
