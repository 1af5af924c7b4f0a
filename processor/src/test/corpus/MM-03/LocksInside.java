import org.vxd4j.api.*;

/** Locks the page of the guest between two statements that belong together. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LocksInside {
  private final Vmm vmm;
  private final Cpu cpu;

  LocksInside(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int page;
  private int users;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    boolean enabled = cpu.disableInterrupts();
    users++;
    vmm.linPageLock(value, 1, 0); // expect: MM-03
    page = value;
    cpu.restoreInterrupts(enabled);
  }

  @IoTrap(ports = 0x321)
  void done(VmHandle vm) {
    users--;
    vmm.linPageUnLock(page, 1, 0);
  }
}
