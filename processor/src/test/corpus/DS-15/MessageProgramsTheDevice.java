import org.vxd4j.api.*;

/** The first message does. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MessageProgramsTheDevice {
  private final Cpu cpu;

  MessageProgramsTheDevice(Cpu cpu) {
    this.cpu = cpu;
  }

  @Control(ControlMessage.DEVICE_INIT)
  void begin() {
    reset(0x10);
  }

  @CritSection
  void reset(int mode) {
    cpu.outByte(0x3C4, mode);
  }
}
