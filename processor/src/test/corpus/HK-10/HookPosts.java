import org.vxd4j.api.*;

/** The VMM calls the hooked service inside interrupts as well. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HookPosts {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HookPosts(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int calls;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start() {
    return !vmm.hookDeviceService(Services.GET_VMM_REENTER_COUNT, this::counted).failed();
  }

  interface Services {
    int VMM = 0x0001 << 16;
    int GET_VMM_REENTER_COUNT = VMM | 0x0006;
  }

  void counted(Registers registers) {
    calls++;
    report(); // expect: HK-10
  }

  private void report() {
    vmm.enableVmInts();
  }
}
