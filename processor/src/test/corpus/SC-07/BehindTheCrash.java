import org.vxd4j.api.*;

/** The fault's helper cleans up behind the crash. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BehindTheCrash {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BehindTheCrash(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    if (value > 0x7F) {
      end(value);
    }
  }

  private void end(int value) {
    vmm.crashCurVm();
    cpu.outByte(0x301, value); // expect: SC-07
  }
}
