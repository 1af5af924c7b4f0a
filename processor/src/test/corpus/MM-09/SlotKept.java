import org.vxd4j.api.*;

/** The exit has two ways, and none frees the slot. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SlotKept {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SlotKept(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int slot;

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
  boolean start() {
    slot = vmm.allocateThreadDataSlot(); // expect: MM-09
    return slot != 0;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean stop() {
    slot = 0;
    return true;
  }
}
