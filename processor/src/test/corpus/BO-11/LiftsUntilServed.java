import org.vxd4j.api.*;

/** The boost outlives the event: it is taken back when the guest has read the last byte. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class LiftsUntilServed {
  private final Vmm vmm;
  private final Cpu cpu;

  LiftsUntilServed(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int left;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    vmm.adjustExecPriority(Boost.HIGH_PRI_DEVICE_BOOST, vm);
    vmm.scheduleVmEvent(vm, null, this::fill);
  }

  void fill(Registers registers) {
    left = cpu.inByte(0x321);
  }

  @IoTrap(ports = 0x322)
  void onData(VmHandle vm) {
    if (--left == 0) {
      vmm.adjustExecPriority(-Boost.HIGH_PRI_DEVICE_BOOST, vm);
    }
  }
}
