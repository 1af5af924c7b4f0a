import org.vxd4j.api.*;

/** It schedules the event that does. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TickSchedules {
  private final Vmm vmm;

  TickSchedules(Vmm vmm) {
    this.vmm = vmm;
  }

  private int ticks;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    vmm.setAsyncTimeOut(5, null, this::tick);
    return true;
  }

  private void tick(Registers registers) {
    ticks++;
    vmm.scheduleGlobalEvent(null, r -> boost());
  }

  private void boost() {
    vmm.adjustExecutionTime(ticks, vmm.getSysVmHandle());
  }
}
