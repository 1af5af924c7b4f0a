import org.vxd4j.api.*;

/** The flag of the System VM is alone. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FreeForTheSystem {
  private final Vmm vmm;
  private final Cpu cpu;

  FreeForTheSystem(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    int flags = Pef.WAIT_CRIT_VM.bit();
    vmm.callRestrictedEvent(Boost.NONE, sysVm, flags, null, r -> cpu.outByte(0x301, 0), 0);
    return true;
  }
}
