import org.vxd4j.api.*;

/** The driver has it, and tells the line. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HandlerInTheDriver {
  private final Vpicd vpicd;
  private final Cpu cpu;

  HandlerInTheDriver(Vpicd vpicd, Cpu cpu) {
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final Line line = new Line();

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    line.bytes = cpu.inByte(0x2F8);
    return true;
  }

  @HardwareInterrupt(irq = 3)
  void onIrq(IrqHandle irq) {
    line.bytes++;
    vpicd.physEoi(irq);
  }

  /** What is known of a line. */
  static final class Line {
    private int bytes;
  }
}
