import org.vxd4j.api.*;

/** The event finds the request where it was put. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class IrqGivenToALambda {
  private final Vmm vmm;
  private final Vpicd vpicd;

  IrqGivenToALambda(Vmm vmm, Vpicd vpicd) {
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
    vmm.scheduleGlobalEvent(irq, r -> last = r.get(Reg.EDX));
    vpicd.physEoi(irq);
  }
}
