import org.vxd4j.api.*;

/** The carry decides what is counted. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarryCounted {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarryCounted(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int stopped;

  @HardwareInterrupt(irq = 5)
  void onIrq(VmHandle vm, IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, r -> stop(vm));
  }

  private void stop(VmHandle vm) {
    stopped += vmm.suspendVm(vm) ? 0 : 1;
  }

  void go(VmHandle vm) {
    vmm.noFailResumeVm(vm);
  }
}
