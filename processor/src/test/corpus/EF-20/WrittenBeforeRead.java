import org.vxd4j.api.*;

/** What the caller writes behind the call is not the callback's. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WrittenBeforeRead {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WrittenBeforeRead(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean queued;
  private int calls;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    if (queued) {
      return;
    }
    queued = true;
    VmEvent event = vmm.callVmEvent(vm, null, this::announce);
    if (!event.isNone()) {
      calls++;
    }
  }

  private void announce(Registers registers) {
    queued = false;
  }
}
