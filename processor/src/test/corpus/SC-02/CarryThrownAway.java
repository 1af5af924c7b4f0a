import org.vxd4j.api.*;

/** The helper stops a machine, and nobody asks whether it did. */
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

  private int stopped;

  @HardwareInterrupt(irq = 5)
  void onIrq(VmHandle vm, IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, r -> stop(vm));
  }

  private void stop(VmHandle vm) {
    vmm.suspendVm(vm); // expect: SC-02
    stopped++;
  }

  void go(VmHandle vm) {
    vmm.noFailResumeVm(vm);
  }
}
