import org.vxd4j.api.*;

/** The carry is kept in a variable, and looked at later. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarryKept {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarryKept(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int failures;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    vmm.beginCriticalSection(0);
    if (cpu.inByte(0x301) == 0) {
      vmm.endCriticalSection();
      return;
    }
    boolean failed = vmm.endCritAndSuspend();
    if (failed) {
      failures++;
      vmm.endCriticalSection();
    }
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, r -> vmm.noFailResumeVm(vmm.getSysVmHandle()));
  }
}
