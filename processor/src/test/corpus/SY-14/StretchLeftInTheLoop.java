import org.vxd4j.api.*;

/** A continue skips the end of the stretch. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StretchLeftInTheLoop {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  StretchLeftInTheLoop(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void update(VmHandle vm) {
    for (int i = 0; i < 4; i++) {
      vmm.enterMustComplete();
      if (cpu.inByte(0x300 + i) == 0) {
        return; // expect: SY-14
      }
      cpu.outByte(0x300 + i, 1);
      vmm.leaveMustComplete();
    }
  }
}
