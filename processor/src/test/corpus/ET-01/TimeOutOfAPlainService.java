import org.vxd4j.api.*;

/** Call_VM_Event takes no time-out; the number comes from a constant. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TimeOutOfAPlainService {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TimeOutOfAPlainService(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int SECOND = 1000;

  @EventCallback(
      via = Via.CALL_VM_EVENT,
      timeoutMillis = 2 * SECOND) // expect: ET-01
  void announce(VmHandle vm, @TimedOut boolean late) {}
}
