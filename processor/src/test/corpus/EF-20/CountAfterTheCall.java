import org.vxd4j.api.*;

/** What comes after is a count of all calls, which the callback only reads. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CountAfterTheCall {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CountAfterTheCall(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int posted;
  private int seen;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    vmm.callVmEvent(vm, null, this::announce);
    posted++;
  }

  private void announce(Registers registers) {
    seen = posted;
  }
}
