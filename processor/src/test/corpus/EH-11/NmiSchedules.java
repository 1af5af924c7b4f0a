import org.vxd4j.api.*;

/** The handler of the parity error schedules its report. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NmiSchedules {
  private final Vmm vmm;
  private final Cpu cpu;

  NmiSchedules(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private EventProc previous;
  private boolean failed;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    previous = vmm.getNmiHandlerAddr();
    vmm.setNmiHandlerAddr(this::onNmi);
    return true;
  }

  private void onNmi(Registers registers) {
    if ((cpu.inByte(0x61) & 0x80) == 0) {
      previous.call(registers);
      return;
    }
    report(); // expect: EH-11
  }

  private void report() {
    vmm.scheduleGlobalEvent(null, r -> failed = true);
  }
}
