import org.vxd4j.api.*;

/** Counts, and goes on by a helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WatchesOnly {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WatchesOnly(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventProc previous;
  private int count;

  @Control(ControlMessage.SYS_CRITICAL_INIT)
  boolean criticalInit(VmHandle vm) {
    boolean enabled = cpu.disableInterrupts();
    previous = vpicd.callWhenHwInt(this::onAny);
    cpu.restoreInterrupts(enabled);
    return true;
  }

  void onAny(Registers registers) {
    count++;
    goOn(registers);
  }

  private void goOn(Registers registers) {
    previous.call(registers);
  }
}
