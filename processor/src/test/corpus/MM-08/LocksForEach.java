import org.vxd4j.api.*;

/** Locks the same pages of a table for every virtual machine, and never lets go. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LocksForEach {
  private final Vmm vmm;

  LocksForEach(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int TABLE = 0xC0400;

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    int locked = vmm.linPageLock(TABLE, 8, 0); // expect: MM-08
    return locked != 0;
  }
}
