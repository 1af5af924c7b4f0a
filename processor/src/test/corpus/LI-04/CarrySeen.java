import org.vxd4j.api.*;

/** The helper says zero when there is none. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarrySeen {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarrySeen(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int list;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    list = vmm.listCreate(ListFlag.mask(ListFlag.LF_ASYNC, ListFlag.LF_ALLOC_ERROR), 16).list();
    return true;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    int node = node();
    if (node != 0) {
      vmm.listAttach(node, list);
    }
    vpicd.physEoi(irq);
  }

  private int node() {
    var made = vmm.listAllocate(list);
    return made.failed() ? 0 : made.value();
  }
}
