import org.vxd4j.api.*;

/** A helper takes a mutex while the message keeps interrupts disabled. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsWhileInterruptsAreOff {
  private final Vmm vmm;
  private final Cpu cpu;

  WaitsWhileInterruptsAreOff(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int mutex;

  @Control(ControlMessage.SYS_VM_INIT)
  boolean start(VmHandle sysVm) {
    mutex = vmm.createMutex(Boost.NONE, 0);
    return mutex != 0;
  }

  @Control(ControlMessage.VM_CRITICAL_INIT)
  boolean vmInit(VmHandle vm) {
    return reserve(vm); // expect: CM-08
  }

  private boolean reserve(VmHandle vm) {
    vmm.enterMutex(mutex, 0);
    try {
      return cpu.inByte(0x300) == 0;
    } finally {
      vmm.leaveMutex(mutex);
    }
  }
}
