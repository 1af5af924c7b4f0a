import org.vxd4j.api.*;

/** The generated driver can override it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ProtectedForAll {
  private final Cpu cpu;

  ProtectedForAll(Cpu cpu) {
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    write(value);
  }

  @CritSection
  void write(int value) {
    cpu.outByte(0x3C4, 2);
    cpu.outByte(0x3C5, value);
  }
}
