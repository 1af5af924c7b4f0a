import org.vxd4j.api.*;

/** High_Pri_Device_Boost leaves room for the interrupt to end. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HurriedEnough {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HurriedEnough(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int HURRY = Boost.HIGH_PRI_DEVICE_BOOST;

  @EventCallback(flags = Pef.WAIT_NOT_HW_INT, boost = HURRY)
  void flush(VmHandle vm) {}
}
