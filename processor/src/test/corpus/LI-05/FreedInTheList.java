import org.vxd4j.api.*;

/** The first node is freed where it is, as long as there is a next one. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FreedInTheList {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FreedInTheList(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    while (cpu.inByte(0x300) != 0) {
      var node = vmm.listGetFirst(list);
      if (node.none()) {
        return;
      }
      var next = vmm.listGetNext(node.node(), list);
      vmm.listDeallocate(node.node(), list); // expect: LI-05
      if (next.none()) {
        return;
      }
    }
  }
}
