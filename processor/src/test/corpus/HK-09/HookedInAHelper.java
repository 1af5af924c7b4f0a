import org.vxd4j.api.*;

/** The helper that hooks is called with interrupts disabled. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HookedInAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HookedInAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventProc previous;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    boolean enabled = cpu.disableInterrupts();
    try {
      hook();
    } finally {
      cpu.restoreInterrupts(enabled);
    }
    return true;
  }

  private void hook() {
    previous = vpicd.callWhenHwInt(this::onAny);
  }

  private void onAny(Registers registers) {
    previous.call(registers);
  }
}
