import org.vxd4j.api.*;

/** What a service in C is given for its callback comes in EDX, as everywhere. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ReferenceDataInC {
  private final Vmm vmm;
  private final Shell shell;
  private int text;
  private int hook;

  ReferenceDataInC(Vmm vmm, Shell shell) {
    this.vmm = vmm;
    this.shell = shell;
  }

  @Service(1)
  @Out(Reg.EAX)
  int ask(@In(Reg.EAX) int given) {
    return shell.callAtAppyTime(this::onAppy, new int[] {given}, 0, 0);
  }

  @Service(2)
  void onStack(@In(Reg.EAX) int stack) {
    vmm.callOnMyStack(r -> text = (Integer) r.refData(), text, stack, 0x4000);
  }

  @Service(3)
  void hook() {
    hook = shell.hookSystemBroadcast(r -> text += r.get(Reg.EDX), null, 0);
  }

  @Service(4)
  @Out(Reg.EAX)
  int unhook() {
    return shell.unhookSystemBroadcast(hook);
  }

  private void onAppy(Registers r) {
    int[] given = (int[]) r.refData();
    text = given[0];
  }
}
