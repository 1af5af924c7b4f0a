import org.vxd4j.api.*;

/** It does so in Windows 3.1. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class PriorityEventIn31 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PriorityEventIn31(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    wake(vm);
    vpicd.physEoi(irq);
  }

  private void wake(VmHandle vm) {
    int flags = Pef.mask(Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT);
    vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, flags, null, r -> woken++, 0);
  }
}
