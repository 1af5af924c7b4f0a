import org.vxd4j.api.*;

/** They are two. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TwoServicesOfTwoNumbers {
  private final Cpu cpu;

  TwoServicesOfTwoNumbers(Cpu cpu) {
    this.cpu = cpu;
  }

  @Service(Numbers.READ)
  @Out(Reg.EAX)
  int read() {
    return cpu.inByte(0x300);
  }

  @Service(Numbers.WRITE)
  void write(@In(Reg.EAX) int value) {
    cpu.outByte(0x300, value);
  }
}

/** The numbers of the services. */
final class Numbers {
  static final int READ = 1;
  static final int WRITE = READ + 1;

  private Numbers() {}
}
