import org.vxd4j.api.*;

/** The base class has it already. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PortOfTheBaseClass extends PortOfTheBaseClassBase {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PortOfTheBaseClass(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(
      ports = {
        0x3FA,
        BASE // expect: IO-01
      })
  void control() {}
}

class PortOfTheBaseClassBase {
  static final int BASE = 0x3F8;

  @IoTrap(ports = {BASE, BASE + 1})
  void data() {}
}
