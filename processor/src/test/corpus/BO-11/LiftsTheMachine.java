import org.vxd4j.api.*;

/** Lifts the virtual machine until its event has read the port. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class LiftsTheMachine {
  private final Vmm vmm;
  private final Cpu cpu;

  LiftsTheMachine(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int last;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm) {
    vmm.adjustExecPriority(Boost.HIGH_PRI_DEVICE_BOOST, vm); // expect: BO-11
    vmm.scheduleVmEvent(vm, null, this::read);
  }

  void read(Registers registers) {
    last = cpu.inByte(0x321);
    vmm.adjustExecPriority(-Boost.HIGH_PRI_DEVICE_BOOST, registers.vm());
  }
}
