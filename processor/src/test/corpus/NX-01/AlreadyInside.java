import org.vxd4j.api.*;

/** A callback of the block's own break point runs inside of the block that another method began. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AlreadyInside {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  AlreadyInside(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void call(VmHandle vm) {
    vmm.beginNestV86Exec();
    try {
      vmm.simulateFarCall(0x40, 0x100);
      vmm.resumeExec();
    } finally {
      vmm.endNestExec();
    }
  }
}
