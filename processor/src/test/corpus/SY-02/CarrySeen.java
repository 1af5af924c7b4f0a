import org.vxd4j.api.*;

/** A helper makes them and says zero for none. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CarrySeen {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CarrySeen(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int ready;
  private int empty;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start() {
    ready = create(0);
    empty = create(1);
    return ready != 0 && empty != 0;
  }

  private int create(int tokens) {
    var made = vmm.createSemaphore(tokens);
    return made.failed() ? 0 : made.value();
  }
}
