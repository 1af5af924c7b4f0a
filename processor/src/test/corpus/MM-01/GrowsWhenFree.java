import org.vxd4j.api.*;

/** The time-out only asks for an event that waits until the section is free. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GrowsWhenFree {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  GrowsWhenFree(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int buffer;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start() {
    vmm.setGlobalTimeOut(50, null, this::expired);
    return true;
  }

  void expired(Registers registers) {
    int flags = Pef.WAIT_NOT_CRIT.bit();
    vmm.callRestrictedEvent(Boost.NONE, EventTarget.GLOBAL, flags, null, r -> grow(), 0);
  }

  private void grow() {
    buffer = vmm.heapReAllocate(buffer, 0x2000, 0);
  }
}
