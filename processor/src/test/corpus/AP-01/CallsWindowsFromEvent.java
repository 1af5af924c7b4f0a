import org.vxd4j.api.*;

/** A helper of an event frees a library of Windows. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CallsWindowsFromEvent {
  private final Shell shell;

  CallsWindowsFromEvent(Shell shell) {
    this.shell = shell;
  }

  private int library;

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void unload(VmHandle vm) {
    free(); // expect: AP-01
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
