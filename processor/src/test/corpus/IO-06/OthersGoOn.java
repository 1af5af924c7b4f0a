import org.vxd4j.api.*;

/** All other types go on to Simulate_IO. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OthersGoOn {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OthersGoOn(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int written;

  @IoTrap(ports = 0x300)
  int onPort(VmHandle vm, @In(Reg.ECX) int type, @In(Reg.EDX) int port, @In(Reg.EAX) int value, ClientRegs client) {
    if (type == IoType.OUTPUT) {
      written = value;
      return value;
    }
    if (type == 0) {
      return written;
    }
    return vmm.simulateIo(value, vm, type, port, client);
  }
}
