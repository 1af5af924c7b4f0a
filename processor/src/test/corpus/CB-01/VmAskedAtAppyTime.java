import org.vxd4j.api.*;

/** Reference data there is, a virtual machine there is not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class VmAskedAtAppyTime {
  private final Shell shell;
  private int text;

  VmAskedAtAppyTime(Shell shell) {
    this.shell = shell;
  }

  @Service(1)
  @Out(Reg.EAX)
  int ask(@In(Reg.EAX) int given) {
    return shell.callAtAppyTime(this::onAppy, new int[] {given}, 0, 0);
  }

  private void onAppy(Registers r) {
    int[] given = (int[]) r.refData();
    text = given[0] + r.vm().id(); // expect: CB-01
  }
}
