import org.vxd4j.api.*;

/** The helper of the hook asks the wrong service. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StatusInTheHook {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  StatusInTheHook(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int owned;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    vmm.callWhenTaskSwitched(registers -> note()); // expect: CS-16
    return true;
  }

  private void note() {
    if (isOwned()) {
      owned++;
    }
  }

  private boolean isOwned() {
    return vmm.getCritSectionStatus().claims() > 0;
  }
}
