import org.vxd4j.api.*;

/** A finally block takes it back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostTakenBackFinally {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BoostTakenBackFinally(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    transfer(vm);
  }

  private boolean transfer(VmHandle vm) {
    vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
    try {
      for (int i = 0; i < 16; i++) {
        if (cpu.inByte(0x305) == 0xFF) {
          return false;
        }
        cpu.outByte(0x301, i);
      }
      return true;
    } finally {
      vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
    }
  }
}
