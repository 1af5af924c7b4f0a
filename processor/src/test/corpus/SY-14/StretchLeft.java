import org.vxd4j.api.*;

/** Every turn leaves the stretch that it entered. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StretchLeft {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  StretchLeft(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void update(VmHandle vm) {
    for (int i = 0; i < 4; i++) {
      vmm.enterMustComplete();
      try {
        if (cpu.inByte(0x300 + i) == 0) {
          continue;
        }
        cpu.outByte(0x300 + i, 1);
      } finally {
        vmm.leaveMustComplete();
      }
    }
  }
}
