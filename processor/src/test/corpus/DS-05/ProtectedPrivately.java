import org.vxd4j.api.*;

/** Only the driver itself calls the method, so it is private. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ProtectedPrivately {
  private final Cpu cpu;

  ProtectedPrivately(Cpu cpu) {
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    write(value);
  }

  @CritSection
  private void write(int value) { // expect: DS-05
    cpu.outByte(0x3C4, 2);
    cpu.outByte(0x3C5, value);
  }
}
