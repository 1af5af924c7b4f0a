import org.vxd4j.api.*;

/** The helper asks the device. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NmiLooksAtThePort {
  private final Vmm vmm;
  private final Cpu cpu;

  NmiLooksAtThePort(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private EventProc previous;
  private int failures;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    previous = vmm.getNmiHandlerAddr();
    vmm.setNmiHandlerAddr(this::onNmi);
    return true;
  }

  private void onNmi(Registers registers) {
    if (isOurs()) {
      failures++;
      return;
    }
    previous.call(registers);
  }

  private boolean isOurs() {
    return (cpu.inByte(0x61) & 0x80) != 0;
  }
}
