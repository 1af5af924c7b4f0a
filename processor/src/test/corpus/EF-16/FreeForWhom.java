import org.vxd4j.api.*;

/** One branch adds the flag of global events to that of the System VM. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FreeForWhom {
  private final Vmm vmm;
  private final Cpu cpu;

  FreeForWhom(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    int flags = Pef.WAIT_CRIT_VM.bit();
    if (cpu.inByte(0x301) != 0) {
      flags = flags | Pef.WAIT_CRIT.bit();
      vmm.callRestrictedEvent(Boost.NONE, sysVm, flags, null, r -> cpu.outByte(0x301, 0), 0); // expect: EF-16
      return true;
    }
    vmm.callRestrictedEvent(Boost.NONE, sysVm, flags, null, r -> cpu.outByte(0x301, 0), 0);
    return true;
  }
}
