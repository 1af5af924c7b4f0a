import org.vxd4j.api.*;

/** The handle that is stored behind the call is zero when the callback has run. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HandleStored {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HandleStored(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending = EventHandle.NONE;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    if (pending.isNone()) {
      EventHandle made = vmm.callVmEvent(vm, null, this::announce);
      pending = made;
    }
  }

  private void announce(Registers registers) {
    pending = EventHandle.NONE;
  }
}
