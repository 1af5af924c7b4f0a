import org.vxd4j.api.*;

/** The interrupt tells the BIOS itself, two helpers away. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BiosCalledAtInterrupt {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BiosCalledAtInterrupt(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 14)
  void onIrq(VmHandle vm, IrqHandle irq) {
    cpu.inByte(0x1F7);
    complete(vm); // expect: IT-06
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
