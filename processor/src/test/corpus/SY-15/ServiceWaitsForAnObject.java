import org.vxd4j.api.*;
import org.vxd4j.api.service.*;

/** A service waits, at task time. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ServiceWaitsForAnObject {
  private final Win32 win32;

  ServiceWaitsForAnObject(Win32 win32) {
    this.win32 = win32;
  }

  private int answer;

  @Service(1)
  void ask(@In(Reg.EDX) int object) {
    Runnable wait = () -> answer = win32.waitSingleObject(object);
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
