import org.vxd4j.api.*;

/** The helper gives the node away without a look at carry. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarryUnseen {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarryUnseen(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    vmm.listAttach(node(), list);
    vpicd.physEoi(irq);
  }

  private int node() {
    return vmm.listAllocate(list).value(); // expect: LI-04
  }
}
