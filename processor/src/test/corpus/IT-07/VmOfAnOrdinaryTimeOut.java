import org.vxd4j.api.*;

/** A synchronous one has it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class VmOfAnOrdinaryTimeOut {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  VmOfAnOrdinaryTimeOut(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @TimeOut(millis = 10)
  void tick(VmHandle vm, @In(Reg.ECX) int late) {
    cpu.outByte(0x300, late);
  }

  @TimeOut(millis = 10, async = true)
  void tock(@In(Reg.ECX) int late, Integer what) {
    cpu.outByte(0x301, late + what);
  }
}
