import org.vxd4j.api.*;

/** Each window maps the frame buffer anew. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MappedForEachVm {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MappedForEachVm(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int screen;

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    try {
      screen = vmm.mapPhysToLinear(0xA0000, 0x10000, 0); // expect: MM-06
      return screen != -1;
    } finally {
      cpu.outByte(0x3C4, 1);
    }
  }
}
