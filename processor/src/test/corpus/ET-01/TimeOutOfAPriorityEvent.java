import org.vxd4j.api.*;

/** Call_Priority_VM_Event does. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TimeOutOfAPriorityEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TimeOutOfAPriorityEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int SECOND = 1000;

  @EventCallback(
      via = Via.CALL_PRIORITY_VM_EVENT,
      boost = Boost.NONE,
      timeoutMillis = 2 * SECOND)
  void announce(VmHandle vm, @TimedOut boolean late) {}
}
