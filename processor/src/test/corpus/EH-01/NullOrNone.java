import org.vxd4j.api.*;

/** Null is only what the field begins with; who asks, asks for both. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NullOrNone {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  NullOrNone(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    if (isPending()) {
      return;
    }
    pending = vmm.callVmEvent(vm, value, this::announce);
  }

  private boolean isPending() {
    return pending != null && !pending.isNone();
  }

  private void announce(Registers registers) {
    pending = null;
  }
}
