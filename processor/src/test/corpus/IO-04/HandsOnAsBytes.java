import org.vxd4j.api.*;

/** Takes every access for one of a byte, and hands one on to the wrong port. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HandsOnAsBytes {
  private final Vmm vmm;

  HandsOnAsBytes(Vmm vmm) {
    this.vmm = vmm;
  }

  @IoTrap(ports = {0x320, 0x321})
  int onPort(VmHandle vm, @In(Reg.EAX) int data, @In(Reg.EDX) int port, ClientRegs client) {
    return vmm.simulateIo(data, vm, IoType.OUTPUT, port, client); // expect: IO-04
  }

  @IoTrap(ports = 0x322)
  int onStatus(VmHandle vm, @In(Reg.EAX) int data, @In(Reg.ECX) int type, ClientRegs client) {
    return vmm.simulateIo(data, vmm.getSysVmHandle(), type, 0x322, client); // expect: IO-04
  }

  @IoTrap(ports = 0x323)
  int onControl(VmHandle vm, @In(Reg.EAX) int data, @In(Reg.ECX) int type, ClientRegs client) {
    if ((type & IoType.OUTPUT) != 0) {
      return handOn(data, vm, type, client);
    }
    return 0xFF;
  }

  private int handOn(int data, VmHandle vm, int type, ClientRegs client) {
    return vmm.simulateIo(data, vm, type, 0x333, client); // expect: IO-04
  }
}
