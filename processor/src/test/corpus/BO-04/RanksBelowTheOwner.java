import org.vxd4j.api.*;

/** It ranks below. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RanksBelowTheOwner {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RanksBelowTheOwner(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int BOOST = Boost.HIGH_PRI_DEVICE_BOOST;

  @HardwareInterrupt(irq = 14)
  void onIrq(VmHandle vm, IrqHandle irq) {
    complete(vm, r -> cpu.outByte(0x1F7, 0));
    vpicd.physEoi(irq);
  }

  private void complete(VmHandle vm, EventProc done) {
    vmm.callPriorityVmEvent(BOOST, vm, Pef.mask(Pef.ALWAYS_SCHED), null, done, 0);
  }
}
