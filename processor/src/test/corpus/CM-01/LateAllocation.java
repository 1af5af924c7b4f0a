import org.vxd4j.api.*;

/** Allocated when the first virtual machine comes: initialisation is over by then. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LateAllocation {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LateAllocation(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int area;

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    return area != 0 || allocate(); // expect: CM-01
  }

  private boolean allocate() {
    area = vmm.allocatePmAppCbArea(16);
    return area != 0;
  }
}
