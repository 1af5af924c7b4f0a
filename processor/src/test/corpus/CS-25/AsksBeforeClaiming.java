import org.vxd4j.api.*;

/** The callback of a raw call that waits for the section asks whether it is free. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AsksBeforeClaiming {
  private final Vmm vmm;
  private final Cpu cpu;

  AsksBeforeClaiming(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int skipped;
  private RestrictedEvent write;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    write = vmm.callRestrictedEvent(Boost.NONE, EventTarget.GLOBAL, Pef.WAIT_CRIT.bit(), null, this::flush, 0);
    return true;
  }

  private void flush(Registers registers) {
    write = null;
    if (vmm.getCritStatusNoBlock().claims() != 0) { // expect: CS-25
      skipped++;
      return;
    }
    vmm.beginCriticalSection(0);
    cpu.outByte(0x300, 1);
    vmm.endCriticalSection();
  }
}
