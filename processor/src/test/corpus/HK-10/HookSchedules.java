import org.vxd4j.api.*;

/** The hook leaves what is not asynchronous to an event. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HookSchedules {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HookSchedules(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    vmm.scheduleGlobalEvent(null, r -> report());
  }

  private void report() {
    vmm.enableVmInts();
  }
}
