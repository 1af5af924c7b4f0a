import org.vxd4j.api.*;

/** Waits for its own event with the section in hand, two calls down. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsInside {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WaitsInside(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int done;

  @Control(ControlMessage.SYS_VM_INIT)
  boolean begin(VmHandle vm) {
    transfer();
    return true;
  }

  @CritSection
  void transfer() {
    start();
    finish(); // expect: CS-10
  }

  private void start() {
    vmm.scheduleGlobalEvent(null, this::ended);
  }

  private void finish() {
    vmm.waitSemaphore(done, 0);
  }

  void ended(Registers registers) {
    vmm.signalSemaphore(done);
  }
}
