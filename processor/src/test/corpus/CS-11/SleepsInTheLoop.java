import org.vxd4j.api.*;

/** The guarded method's helper sleeps between two tries. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SleepsInTheLoop {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SleepsInTheLoop(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    vmm.beginCriticalSection(0);
    try {
      for (int i = 0; i < 10 && !isReady(); i++) {
        pause(); // expect: CS-11
      }
      cpu.outByte(0x301, 1);
    } finally {
      vmm.endCriticalSection();
    }
  }

  private boolean isReady() {
    return (cpu.inByte(0x302) & 1) != 0;
  }

  private void pause() {
    vmm.releaseTimeSlice();
  }
}
