import org.vxd4j.api.*;

/** The list of the event is looked at by the handler's helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PlainListInAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PlainListInAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    if (!isEmpty()) {
      vmm.scheduleGlobalEvent(null, r -> isEmpty());
    }
    vpicd.physEoi(irq);
  }

  private boolean isEmpty() {
    return vmm.listGetFirst(list).none(); // expect: LI-03
  }
}
