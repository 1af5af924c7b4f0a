import org.vxd4j.api.*;

/** The section is given back while the method sleeps. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SleepsOutside {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SleepsOutside(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    vmm.beginCriticalSection(0);
    for (int i = 0; i < 10 && !isReady(); i++) {
      vmm.endCriticalSection();
      pause();
      vmm.beginCriticalSection(0);
    }
    cpu.outByte(0x301, 1);
    vmm.endCriticalSection();
  }

  private boolean isReady() {
    return (cpu.inByte(0x302) & 1) != 0;
  }

  private void pause() {
    vmm.releaseTimeSlice();
  }
}
