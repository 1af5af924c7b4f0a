import org.vxd4j.api.*;

/** Cleaned up first; the other way goes on. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BeforeTheCrash {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BeforeTheCrash(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    if (value > 0x7F) {
      end(value);
    } else {
      cpu.outByte(0x300, value);
    }
  }

  private void end(int value) {
    cpu.outByte(0x301, value);
    vmm.crashCurVm();
  }
}
