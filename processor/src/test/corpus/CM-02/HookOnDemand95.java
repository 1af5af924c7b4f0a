import org.vxd4j.api.*;

/** From Windows 95 on it can. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HookOnDemand95 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HookOnDemand95(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean hooked;

  @Control(ControlMessage.VM_INIT)
  boolean init(VmHandle vm) {
    return hook(0x3F8, 0x3F9);
  }

  private boolean hook(int... ports) {
    for (int port : ports) {
      hooked |= !vmm.installIoHandler(registers -> registers.setCarry(false), port);
    }
    return hooked;
  }
}
