import org.vxd4j.api.*;

/** A helper of the handler asks the VMM, though the service is asynchronous. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NmiAsksWhoRuns {
  private final Vmm vmm;
  private final Cpu cpu;

  NmiAsksWhoRuns(Vmm vmm, Cpu cpu) {
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
    if (isOurs()) { // expect: IT-11
      failures++;
      return;
    }
    previous.call(registers);
  }

  private boolean isOurs() {
    return vmm.getVmmReenterCount() == 0 && cpu.inByte(0x61) != 0;
  }
}
