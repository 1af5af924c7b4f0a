import org.vxd4j.api.*;

/** A raw call wants to be the last of the System VM. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SystemEventComesLast {
  private final Vmm vmm;
  private final Cpu cpu;

  SystemEventComesLast(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private RestrictedEvent asked;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    EventProc answer = r -> cpu.outByte(0x301, 1);
    int flags = Pef.WAIT_NOT_CRIT.bit() | Pef.PROCESS_LAST.bit();
    asked = vmm.callRestrictedEvent(Boost.NONE, sysVm, flags, null, answer, 0); // expect: EF-13
    return true;
  }
}
