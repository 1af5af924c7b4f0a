import org.vxd4j.api.*;

/** The helper of the handler looks at a list that may be paged out. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SwappableAtInterrupt {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SwappableAtInterrupt(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int list;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    var made = vmm.listCreate(ListFlag.mask(ListFlag.LF_SWAP), 16);
    list = made.list();
    return !made.failed();
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    look();
    vpicd.physEoi(irq);
  }

  private void look() {
    if (!vmm.listGetFirst(list).none()) { // expect: LI-07
      cpu.outByte(0x301, 1);
    }
  }
}
