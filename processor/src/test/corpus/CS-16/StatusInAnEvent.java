import org.vxd4j.api.*;

/** The hook leaves the question to an event. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StatusInAnEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  StatusInAnEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int owned;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    vmm.callWhenTaskSwitched(registers -> vmm.scheduleGlobalEvent(null, r -> note()));
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
