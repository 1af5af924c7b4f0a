import org.vxd4j.api.*;

/** A finally block puts it back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TokenPutBackFinally {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TokenPutBackFinally(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int free;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    vmm.waitSemaphore(free, 0);
    try {
      for (int i = 0; i < 8; i++) {
        if (cpu.inByte(0x301) == 0) {
          return;
        }
      }
    } finally {
      vmm.signalSemaphoreNoSwitch(free);
    }
  }
}
