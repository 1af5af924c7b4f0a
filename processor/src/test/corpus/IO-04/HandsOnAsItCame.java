import org.vxd4j.api.*;

/** Knows bytes, hands the rest on; and one type where it has asked. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HandsOnAsItCame {
  private final Vmm vmm;

  HandsOnAsItCame(Vmm vmm) {
    this.vmm = vmm;
  }

  private int last;

  @IoTrap(ports = {0x320, 0x321})
  int onPort(VmHandle vm, @In(Reg.EAX) int data, @In(Reg.ECX) int type, @In(Reg.EDX) int port, ClientRegs client) {
    if ((type & ~IoType.OUTPUT) != 0) {
      return vmm.simulateIo(data, vm, type, port, client);
    }
    last = data;
    return last;
  }

  @IoTrap(ports = 0x322)
  int onStatus(VmHandle vm, @In(Reg.EAX) int data, @In(Reg.ECX) int type, ClientRegs client) {
    if (type == 0) {
      return vmm.simulateIo(data, vm, 0, 0x322, client);
    }
    return 0xFF;
  }
}
