import org.vxd4j.api.*;

/** The first service tells how the device is. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StatusIsServiceZero {
  private final Cpu cpu;

  StatusIsServiceZero(Cpu cpu) {
    this.cpu = cpu;
  }

  @Service(Numbers.FIRST) // expect: DV-02
  @Out(Reg.ECX)
  int status() {
    return cpu.inByte(0x301);
  }

  @Async
  @Service(Numbers.WRITE)
  void write(@In(Reg.EAX) int value) {
    cpu.outByte(0x300, value);
  }
}

/** The numbers of the services. */
final class Numbers {
  static final int FIRST = 0;
  static final int WRITE = 1;

  private Numbers() {}
}
