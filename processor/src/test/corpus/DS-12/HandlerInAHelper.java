import org.vxd4j.api.*;

/** The handler stands in the class of a line. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HandlerInAHelper {
  private final Cpu cpu;

  HandlerInAHelper(Cpu cpu) {
    this.cpu = cpu;
  }

  private final Line line = new Line();

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    line.bytes = cpu.inByte(0x2F8);
    return true;
  }

  /** What is known of a line. */
  static final class Line {
    private int bytes;

    @HardwareInterrupt(irq = 3) // expect: DS-12
    void onIrq(IrqHandle irq) {
      bytes++;
    }
  }
}
