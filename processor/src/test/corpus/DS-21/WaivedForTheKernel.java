import org.vxd4j.api.*;

/** The waived rule is one that the kernel looks at. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaivedForTheKernel {
  private final Vmm vmm;

  WaivedForTheKernel(Vmm vmm) {
    this.vmm = vmm;
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  @Unchecked(rule = "IT-01", because = "it is called from here only, and never by an interrupt")
  void log(VmHandle vm) {
    vmm.execVxdInt(0x15, new Registers());
  }
}
