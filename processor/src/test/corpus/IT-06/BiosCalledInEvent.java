import org.vxd4j.api.*;

/** An event of the same machine tells it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BiosCalledInEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BiosCalledInEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 14)
  void onIrq(VmHandle vm, IrqHandle irq) {
    cpu.inByte(0x1F7);
    vmm.scheduleVmEvent(vm, null, r -> complete(r.vm()));
    vpicd.physEoi(irq);
  }

  private void complete(VmHandle vm) {
    vmm.beginNestExec();
    post();
    vmm.endNestExec();
  }

  private void post() {
    vmm.execInt(0x15);
  }
}
