import org.vxd4j.api.*;

/** These are free. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PortsBesideTheBaseClass extends PortsBesideTheBaseClassBase {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PortsBesideTheBaseClass(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = {0x3FA, BASE + 3})
  void control() {}
}

class PortsBesideTheBaseClassBase {
  static final int BASE = 0x3F8;

  @IoTrap(ports = {BASE, BASE + 1})
  void data() {}
}
