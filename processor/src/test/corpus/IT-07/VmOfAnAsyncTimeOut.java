import org.vxd4j.api.*;

/** No virtual machine belongs to the timer interrupt. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class VmOfAnAsyncTimeOut {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  VmOfAnAsyncTimeOut(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @TimeOut(millis = 10, async = true)
  void tick(
      @In(Reg.ECX) int late,
      VmHandle vm) { // expect: IT-07
    cpu.outByte(0x300, late);
  }
}
