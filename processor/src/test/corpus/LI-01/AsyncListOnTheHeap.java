import org.vxd4j.api.*;

/** A list for an interrupt is to take its nodes from the heap. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AsyncListOnTheHeap {
  private final Vmm vmm;
  private final Vpicd vpicd;

  AsyncListOnTheHeap(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  private static final int KIND = ListFlag.mask(ListFlag.LF_ASYNC, ListFlag.LF_ALLOC_ERROR, ListFlag.LF_USE_HEAP);
  private int packets;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    var made = vmm.listCreate(KIND, 8); // expect: LI-01
    packets = made.list();
    return !made.failed();
  }

  @HardwareInterrupt(irq = 12)
  void onIrq(IrqHandle irq) {
    var node = vmm.listAllocate(packets);
    if (!node.failed()) {
      vmm.listAttachTail(node.value(), packets);
    }
    vpicd.physEoi(irq);
  }
}
