import org.vxd4j.api.*;

/** A helper of the constructor calls the protected method. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ConstructorProgramsTheDevice {
  private final Cpu cpu;

  ConstructorProgramsTheDevice(Cpu cpu) {
    this.cpu = cpu;
    begin(); // expect: DS-15
  }

  private void begin() {
    reset(0x10);
  }

  @CritSection
  void reset(int mode) {
    cpu.outByte(0x3C4, mode);
  }
}
