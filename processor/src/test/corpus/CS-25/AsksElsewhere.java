import org.vxd4j.api.*;

/** The event waits for something else. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AsksElsewhere {
  private final Vmm vmm;
  private final Cpu cpu;

  AsksElsewhere(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int skipped;
  private RestrictedEvent write;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    write = vmm.callRestrictedEvent(Boost.NONE, EventTarget.GLOBAL, Pef.WAIT_FOR_STI.bit(), null, this::flush, 0);
    return true;
  }

  private void flush(Registers registers) {
    write = null;
    if (vmm.getCritStatusNoBlock().claims() != 0) {
      skipped++;
      return;
    }
    vmm.beginCriticalSection(0);
    cpu.outByte(0x300, 1);
    vmm.endCriticalSection();
  }
}
