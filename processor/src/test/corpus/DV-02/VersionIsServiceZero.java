import org.vxd4j.api.*;

/** The first service tells its version. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class VersionIsServiceZero {
  private final Cpu cpu;

  VersionIsServiceZero(Cpu cpu) {
    this.cpu = cpu;
  }

  @Service(Numbers.FIRST)
  @Out(Reg.EAX)
  int getVersion() {
    return 0x0400;
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
