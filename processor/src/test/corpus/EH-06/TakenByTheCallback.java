import org.vxd4j.api.*;

/** The callback replaces the handle by that of the next event. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TakenByTheCallback {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TakenByTheCallback(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending = EventHandle.NONE;
  private int left;

  @Control(ControlMessage.SYS_VM_INIT)
  boolean start(VmHandle vm) {
    left = 10;
    pending = vmm.scheduleGlobalEvent(null, this::step);
    return true;
  }

  private void step(Registers registers) {
    left--;
    pending = left > 0 ? vmm.scheduleGlobalEvent(null, this::step) : EventHandle.NONE;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    EventHandle last = pending;
    pending = EventHandle.NONE;
    last.cancel(vmm);
  }
}
