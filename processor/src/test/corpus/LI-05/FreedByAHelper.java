import org.vxd4j.api.*;

/** The helper takes out what it frees; the walk goes on with the next one. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FreedByAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FreedByAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int list;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    var made = vmm.listCreate(0, 16);
    list = made.list();
    return !made.failed();
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void drop(VmHandle vm) {
    int node = first();
    while (node != 0) {
      take(node);
      vmm.listDeallocate(node, list);
      node = first();
    }
  }

  private int first() {
    var first = vmm.listGetFirst(list);
    return first.none() ? 0 : first.node();
  }

  private void take(int node) {
    vmm.listRemove(node, list);
  }
}
