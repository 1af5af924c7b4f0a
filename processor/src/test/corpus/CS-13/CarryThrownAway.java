import org.vxd4j.api.*;

/** The carry is looked at only to count. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarryThrownAway {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarryThrownAway(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    vmm.endCritAndSuspend(); // expect: CS-13
    failures++;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, r -> vmm.noFailResumeVm(vmm.getSysVmHandle()));
  }
}
