import org.vxd4j.api.*;

/** The helper is called with interrupts disabled by one, and by another with interrupts as they are. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ListInAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ListInAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int list;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    var made = vmm.listCreate(ListFlag.mask(ListFlag.LF_ASYNC, ListFlag.LF_ALLOC_ERROR), 16);
    list = made.list();
    return !made.failed();
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    count();
    vpicd.physEoi(irq);
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void look(VmHandle vm) {
    count();
  }

  private int count() {
    int count = 0;
    var node = vmm.listGetFirst(list); // expect: LI-02
    while (!node.none()) {
      count++;
      node = vmm.listGetNext(node.node(), list); // expect: LI-02
    }
    return count;
  }
}
