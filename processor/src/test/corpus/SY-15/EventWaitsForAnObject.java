import org.vxd4j.api.*;
import org.vxd4j.api.service.*;

/** An event waits for a Win32 object, in a lambda that runs at once. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EventWaitsForAnObject {
  private final Win32 win32;

  EventWaitsForAnObject(Win32 win32) {
    this.win32 = win32;
  }

  private int answer;

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void ask(VmHandle vm, @In(Reg.EDX) int object) {
    Runnable wait = () -> answer = win32.waitSingleObject(object); // expect: SY-15
    wait.run();
  }

  /** What the driver needs of VWIN32. */
  @ServiceTable(device = "VWIN32", deviceId = DeviceId.VWIN32)
  interface Win32 {
    @VxdService(
        ordinal = 0x01A,
        name = "_VWIN32_WaitSingleObject",
        effects = {Effect.BLOCKS, Effect.TASK_SWITCH})
    @Out(Reg.EAX)
    int waitSingleObject(@In(Reg.EAX) int object);
  }
}
