import org.vxd4j.api.*;

/** The procedure that is called when all handlers are through schedules it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NmiEventSchedules {
  private final Vmm vmm;
  private final Cpu cpu;

  NmiEventSchedules(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private EventProc previous;
  private boolean failed;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    vmm.hookNmiEvent(this::onNmi);
    return true;
  }

  private void onNmi(Registers registers) {
    if ((cpu.inByte(0x61) & 0x80) == 0) {
      return;
    }
    report();
  }

  private void report() {
    vmm.scheduleGlobalEvent(null, r -> failed = true);
  }
}
