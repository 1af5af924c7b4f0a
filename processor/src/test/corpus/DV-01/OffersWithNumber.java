import org.vxd4j.api.*;

/** The number is there. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class OffersWithNumber {
  private final Cpu cpu;

  OffersWithNumber(Cpu cpu) {
    this.cpu = cpu;
  }

  @Service(0)
  @Out(Reg.EAX)
  int getVersion() {
    return 0x030A;
  }

  @Service(1)
  void write(@In(Reg.EAX) int value) {
    cpu.outByte(0x300, value);
  }
}
