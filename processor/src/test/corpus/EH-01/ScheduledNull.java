import org.vxd4j.api.*;

/** A Schedule service never calls at once: null is as good. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ScheduledNull {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ScheduledNull(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    if (pending == null) {
      pending = vmm.scheduleVmEvent(vm, value, this::announce);
    }
  }

  private void announce(Registers registers) {
    pending = null;
  }
}
