import org.vxd4j.api.*;

/** A switch on the type leaves all the others to nobody. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TypeByEquality {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TypeByEquality(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int written;

  @IoTrap(ports = 0x300)
  int onPort(@In(Reg.ECX) int type, @In(Reg.EAX) int value) {
    if (IoType.OUTPUT == type) { // expect: IO-06
      written = value;
      return value;
    }
    return written;
  }
}
