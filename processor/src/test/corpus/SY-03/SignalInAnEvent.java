import org.vxd4j.api.*;

/** The port waits, the event signals. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SignalInAnEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SignalInAnEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int ready;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, r -> vmm.signalSemaphore(ready));
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    await();
  }

  private void await() {
    vmm.waitSemaphore(ready, BlockFlag.BLOCK_SVC_INTS.bit());
  }
}
