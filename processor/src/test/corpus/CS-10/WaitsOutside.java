import org.vxd4j.api.*;

/** The same transfer: the section is released before anybody waits. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsOutside {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WaitsOutside(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int done;

  @Control(ControlMessage.SYS_VM_INIT)
  boolean begin(VmHandle vm) {
    start();
    finish();
    return true;
  }

  @CritSection
  void start() {
    vmm.scheduleGlobalEvent(null, this::ended);
  }

  private void finish() {
    vmm.waitSemaphore(done, 0);
  }

  void ended(Registers registers) {
    vmm.signalSemaphore(done);
  }
}
