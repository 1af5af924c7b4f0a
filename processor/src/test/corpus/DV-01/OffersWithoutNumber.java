import org.vxd4j.api.*;

/** A table of two services, and no number to call them by. */
@VxD(name = "EXAMPLE", target = Target.WIN31) // expect: DV-01
class OffersWithoutNumber {
  private final Cpu cpu;

  OffersWithoutNumber(Cpu cpu) {
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
