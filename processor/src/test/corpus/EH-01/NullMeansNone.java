import org.vxd4j.api.*;

/** Early return when there is something, told by null. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NullMeansNone {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  NullMeansNone(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventHandle pending;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    if (pending != null) { // expect: EH-01
      return;
    }
    pending = vmm.callVmEvent(vm, value, this::announce);
  }

  private void announce(Registers registers) {
    pending = null;
  }
}
