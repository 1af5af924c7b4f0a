import org.vxd4j.api.*;

/** The disk's completion ranks with the owner of the section, and owns nothing. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RanksWithTheOwner {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  RanksWithTheOwner(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int BOOST = Boost.CRITICAL_SECTION_BOOST;

  @HardwareInterrupt(irq = 14)
  void onIrq(VmHandle vm, IrqHandle irq) {
    complete(vm, r -> cpu.outByte(0x1F7, 0));
    vpicd.physEoi(irq);
  }

  private void complete(VmHandle vm, EventProc done) {
    vmm.callPriorityVmEvent(BOOST, vm, Pef.mask(Pef.ALWAYS_SCHED), null, done, 0); // expect: BO-04
  }
}
