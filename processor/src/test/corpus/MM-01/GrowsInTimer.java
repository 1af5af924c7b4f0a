import org.vxd4j.api.*;

/** A time-out may come while somebody is inside DOS. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GrowsInTimer {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  GrowsInTimer(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    grow(); // expect: MM-01
  }

  private void grow() {
    buffer = vmm.heapReAllocate(buffer, 0x2000, 0);
  }
}
