import org.vxd4j.api.*;

/** The serial port wakes its machine from the interrupt, in Windows 3.0. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN30)
class PriorityEventIn30 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PriorityEventIn30(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int last;
  private int woken;

  @HardwareInterrupt(irq = 3)
  void onIrq(VmHandle vm, IrqHandle irq) {
    while ((cpu.inByte(0x2FD) & 1) != 0) {
      last = cpu.inByte(0x2F8);
    }
    wake(vm); // expect: IT-15
    vpicd.physEoi(irq);
  }

  private void wake(VmHandle vm) {
    int flags = Pef.mask(Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT);
    vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, flags, null, r -> woken++, 0);
  }
}
