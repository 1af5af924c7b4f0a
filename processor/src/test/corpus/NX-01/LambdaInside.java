import org.vxd4j.api.*;

/** What runs inside is a lambda. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LambdaInside {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LambdaInside(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void beep(VmHandle vm, ClientRegs client) {
    nested(() -> vmm.execInt(0x10));
  }

  private void nested(Runnable inside) {
    vmm.beginNestExec();
    try {
      inside.run();
    } finally {
      vmm.endNestExec();
    }
  }
}
