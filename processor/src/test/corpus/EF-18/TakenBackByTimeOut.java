import org.vxd4j.api.*;

/** A time-out takes the boost back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TakenBackByTimeOut {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TakenBackByTimeOut(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int posted;

  @HardwareInterrupt(irq = 5)
  void onIrq(VmHandle vm, IrqHandle irq) {
    if (posted++ == 0) {
      post(vm);
    }
    vpicd.physEoi(irq);
  }

  private void post(VmHandle vm) {
    int flags = Pef.mask(Pef.DONT_UNBOOST, Pef.WAIT_NOT_CRIT);
    vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, flags, null, this::announce, 0);
  }

  private void announce(Registers registers) {
    VmHandle vm = registers.vm();
    vmm.setVmTimeOut(100, vm, null, r -> vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm));
  }
}
