import org.vxd4j.api.*;

/** A helper frees it if it was got. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SlotFreed {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SlotFreed(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int slot;

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
  boolean start() {
    slot = vmm.allocateThreadDataSlot();
    return slot != 0;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean stop() {
    free();
    return true;
  }

  private void free() {
    int last = slot;
    slot = 0;
    if (last != 0) {
      vmm.freeThreadDataSlot(last);
    }
  }
}
