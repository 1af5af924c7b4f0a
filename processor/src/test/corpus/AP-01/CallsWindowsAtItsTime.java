import org.vxd4j.api.*;

/** It does so when Windows can be called. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CallsWindowsAtItsTime {
  private final Shell shell;

  CallsWindowsAtItsTime(Shell shell) {
    this.shell = shell;
  }

  private int library;

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void unload(VmHandle vm) {
    shell.callAtAppyTime(r -> free(), null, 0, 0);
  }

  private void free() {
    shell.freeLibrary(library);
    library = 0;
  }

  @Service(1)
  void use(@In(Reg.EAX) int handle) {
    library = handle;
  }
}
