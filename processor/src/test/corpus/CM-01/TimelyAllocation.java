import org.vxd4j.api.*;

/** The same helper, during Sys_Critical_Init, Device_Init and Init_Complete. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TimelyAllocation {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TimelyAllocation(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int area;

  @Control(ControlMessage.SYS_CRITICAL_INIT)
  boolean critical() {
    return allocate();
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    return area != 0 || allocate();
  }

  @Control(ControlMessage.INIT_COMPLETE)
  boolean complete(VmHandle vm) {
    return area != 0 || allocate();
  }

  private boolean allocate() {
    area = vmm.allocatePmAppCbArea(16);
    return area != 0;
  }
}
