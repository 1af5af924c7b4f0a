import org.vxd4j.api.*;

/** An endless loop that is left by a return when the condition holds. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AskedAgain {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  AskedAgain(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean ready;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    for (;;) {
      if (ready) {
        ready = false;
        cpu.outByte(0x300, 1);
        return;
      }
      vmm.blockOnId(0x7FE0, BlockFlag.BLOCK_SVC_INTS.bit());
    }
  }
}
