import org.vxd4j.api.*;

/** The walk takes each node out before it frees it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RemovedFirst {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RemovedFirst(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    var node = vmm.listGetFirst(list);
    while (!node.none()) {
      var next = vmm.listGetNext(node.node(), list);
      if (!vmm.listRemove(node.node(), list)) {
        vmm.listDeallocate(node.node(), list);
      }
      node = next;
    }
  }
}
