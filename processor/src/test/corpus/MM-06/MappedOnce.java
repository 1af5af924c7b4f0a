import org.vxd4j.api.*;

/** Only the first window maps it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MappedOnce {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MappedOnce(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int screen;

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    return screen != 0 || map();
  }

  private boolean map() {
    screen = vmm.mapPhysToLinear(0xA0000, 0x10000, 0);
    return screen != -1;
  }
}
