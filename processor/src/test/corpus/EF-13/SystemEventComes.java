import org.vxd4j.api.*;

/** The raw call comes when it comes. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SystemEventComes {
  private final Vmm vmm;
  private final Cpu cpu;

  SystemEventComes(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private RestrictedEvent asked;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    EventProc answer = r -> cpu.outByte(0x301, 1);
    int flags = Pef.WAIT_NOT_CRIT.bit() | Pef.ALWAYS_SCHED.bit();
    asked = vmm.callRestrictedEvent(Boost.NONE, sysVm, flags, null, answer, 0);
    return true;
  }
}
