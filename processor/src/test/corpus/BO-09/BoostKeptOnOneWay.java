import org.vxd4j.api.*;

/** The boost stays when the device does not answer. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostKeptOnOneWay {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BoostKeptOnOneWay(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    for (int i = 0; i < 16; i++) {
      if (cpu.inByte(0x305) == 0xFF) {
        return false; // expect: BO-09
      }
      cpu.outByte(0x301, i);
    }
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
    return true;
  }
}
