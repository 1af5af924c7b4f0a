import org.vxd4j.api.*;

/** The plain one is for the event, the asynchronous one for the handler. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TwoLists {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TwoLists(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int plain;
  private int async;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    var first = vmm.listCreate(0, 16);
    var second = vmm.listCreate(ListFlag.mask(ListFlag.LF_ASYNC), 16);
    plain = first.list();
    async = second.list();
    return !first.failed() && !second.failed();
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    if (!isEmpty(async)) {
      vmm.scheduleGlobalEvent(null, r -> isEmpty(plain));
    }
    vpicd.physEoi(irq);
  }

  private boolean isEmpty(int list) {
    return vmm.listGetFirst(list).none();
  }
}
