import org.vxd4j.api.*;

/** The event that brings the answer forgets to resume who waits. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SleepsForEver {
  private final Vmm vmm;
  private final Cpu cpu;

  SleepsForEver(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private VmHandle owner;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    owner = vm;
    sleep();
  }

  private void sleep() {
    vmm.beginCriticalSection(0);
    cpu.outByte(0x301, 1);
    if (vmm.endCritAndSuspend()) { // expect: CS-14
      vmm.endCriticalSection();
    }
  }

  @EventCallback
  void answered(VmHandle vm) {
    VmHandle asleep = owner;
    owner = null;
    cpu.outByte(0x301, asleep == vm ? 1 : 0);
  }
}
