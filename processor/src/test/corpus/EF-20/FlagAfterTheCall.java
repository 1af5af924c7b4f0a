import org.vxd4j.api.*;

/** The mark is set behind the call, by a helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FlagAfterTheCall {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FlagAfterTheCall(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean queued;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    if (!queued) {
      vmm.callPriorityVmEvent(Boost.NONE, vm, 0, null, this::announce, 0);
      queued = true; // expect: EF-20
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
