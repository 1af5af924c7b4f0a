import org.vxd4j.api.*;

/** Two are made; only one carry is looked at. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarryUnseen {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarryUnseen(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int ready;
  private int empty;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start() {
    var first = vmm.createSemaphore(0);
    if (first.failed()) {
      return false;
    }
    ready = first.value();
    empty = vmm.createSemaphore(1).value(); // expect: SY-02
    return true;
  }
}
