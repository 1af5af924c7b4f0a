import org.vxd4j.api.*;

/** A getter that maps at the first use. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MappedWhenAsked {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MappedWhenAsked(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int screen;

  @Control(ControlMessage.SET_DEVICE_FOCUS)
  void focus(VmHandle vm) {
    cpu.outDword(0x300, screen());
  }

  private int screen() {
    if (screen == 0) {
      screen = vmm.mapPhysToLinear(0xA0000, 0x10000, 0);
    }
    return screen;
  }
}
