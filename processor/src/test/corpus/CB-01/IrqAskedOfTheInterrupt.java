import org.vxd4j.api.*;

/** The helper is called with the interrupt's own registers. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class IrqAskedOfTheInterrupt {
  private final Vpicd vpicd;

  IrqAskedOfTheInterrupt(Vpicd vpicd) {
    this.vpicd = vpicd;
  }

  private int last;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return !vpicd.virtualizeIrq(IrqDescriptor.of(5, 0, this::onIrq)).failed();
  }

  private void onIrq(Registers registers) {
    IrqHandle irq = (IrqHandle) registers.pointee(Reg.EAX);
    count(registers);
    vpicd.physEoi(irq);
  }

  private void count(Registers registers) {
    last = registers.get(Reg.EAX);
  }
}
