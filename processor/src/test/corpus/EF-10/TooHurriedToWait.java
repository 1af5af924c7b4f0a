import org.vxd4j.api.*;

/** A sum of constants that reaches Time_Critical_Boost. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TooHurriedToWait {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  TooHurriedToWait(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private static final int HURRY = Boost.TIME_CRITICAL_BOOST + Boost.LOW_PRI_DEVICE_BOOST;

  @Unchecked(rule = "BO-05", because = "this is what is shown")
  @Unchecked(rule = "BO-08", because = "this is what is shown")
  @EventCallback(
      flags = Pef.WAIT_NOT_HW_INT,
      boost = HURRY) // expect: EF-10
  void flush(VmHandle vm) {}
}
