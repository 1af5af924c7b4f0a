import org.vxd4j.api.*;

/** It schedules the event. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SchedulesAtInterrupt {
  private final Vmm vmm;

  SchedulesAtInterrupt(Vmm vmm) {
    this.vmm = vmm;
  }

  private int done;

  @TimeOut(millis = 20, async = true)
  void tick() {
    vmm.scheduleGlobalEvent(null, r -> finish());
  }

  private void finish() {
    done++;
  }
}
