import org.vxd4j.api.*;

/** It takes both back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PatchesDosForNow {
  private final Vmm vmm;
  private final Cpu cpu;

  PatchesDosForNow(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private static final int DOS_ENTRY = 0x700;
  private int calls;

  @Control(ControlMessage.INIT_COMPLETE)
  boolean start(VmHandle sysVm) {
    patch();
    return true;
  }

  private void patch() {
    vmm.installV86BreakPoint(DOS_ENTRY, null, this::onDos);
  }

  private void onDos(Registers registers) {
    calls++;
    vmm.simulateIret();
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    cpu.outByte(0x300, 0);
    vmm.removeV86BreakPoint(DOS_ENTRY);
  }
}
