import org.vxd4j.api.*;

/** A helper passes the machine and says that it is a thread. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MachineTakenForThread {
  private final Vmm vmm;
  private final Vpicd vpicd;

  MachineTakenForThread(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  private RestrictedEvent pending;

  @HardwareInterrupt(irq = 12)
  void onIrq(VmHandle vm, IrqHandle irq) {
    tell(vm, vmm.getCurThreadHandle());
    vpicd.physEoi(irq);
  }

  private void tell(VmHandle vm, ThreadHandle thread) {
    int flags = Pef.mask(Pef.THREAD_EVENT, Pef.WAIT_FOR_THREAD_STI, Pef.WAIT_NOT_CRIT);
    pending = vmm.callRestrictedEvent(Boost.NONE, vm, flags, null, this::told, 0); // expect: EF-08
  }

  private void told(Registers registers) {
    pending = null;
  }
}
