import org.vxd4j.api.*;

/** A finally block undoes what was done when it failed. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FailsAfterUndo {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FailsAfterUndo(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final EventProc hook = this::switched;
  private int hooked;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    boolean fine = false;
    vmm.callWhenTaskSwitched(hook);
    try {
      fine = cpu.inByte(0x300) != 0xFF;
    } finally {
      if (!fine) {
        vmm.cancelCallWhenTaskSwitched(hook);
      }
    }
    return fine;
  }

  private void switched(Registers registers) {
    hooked++;
  }
}
