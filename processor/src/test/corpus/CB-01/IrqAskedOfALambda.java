import org.vxd4j.api.*;

/** The event looks for the request where the interrupt had it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class IrqAskedOfALambda {
  private final Vmm vmm;
  private final Vpicd vpicd;

  IrqAskedOfALambda(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  private int last;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return !vpicd.virtualizeIrq(IrqDescriptor.of(5, 0, this::onIrq)).failed();
  }

  private void onIrq(Registers registers) {
    IrqHandle irq = (IrqHandle) registers.pointee(Reg.EAX);
    vmm.scheduleGlobalEvent(irq, r -> last = r.get(Reg.EAX)); // expect: CB-01
    vpicd.physEoi(irq);
  }
}
