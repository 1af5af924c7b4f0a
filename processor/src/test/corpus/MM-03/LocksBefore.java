import org.vxd4j.api.*;

/** Locks it before, and looks after the interrupts are back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LocksBefore {
  private final Vmm vmm;
  private final Cpu cpu;

  LocksBefore(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int page;
  private int users;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    vmm.linPageLock(value, 1, 0);
    boolean enabled = cpu.disableInterrupts();
    users++;
    page = value;
    cpu.restoreInterrupts(enabled);
    vmm.linPageLock(value + 1, 1, 0);
  }

  @IoTrap(ports = 0x321)
  void done(VmHandle vm) {
    users--;
    vmm.linPageUnLock(page, 2, 0);
  }
}
