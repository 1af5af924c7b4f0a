import org.vxd4j.api.*;

/** A waived rule that the kernel does not look at. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaivedForNobody {
  private final Vmm vmm;

  WaivedForNobody(Vmm vmm) {
    this.vmm = vmm;
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  @Unchecked(rule = "NX-09", because = "the machine runs no program that turns interrupts off") // expect: DS-21
  void log(VmHandle vm) {
    vmm.execVxdInt(0x21, new Registers());
  }
}
