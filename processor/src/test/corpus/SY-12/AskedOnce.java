import org.vxd4j.api.*;

/** The condition is asked once, by a helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AskedOnce {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  AskedOnce(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean ready;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    if (!ready) {
      vmm.blockOnId(0x7FE0, BlockFlag.BLOCK_SVC_INTS.bit()); // expect: SY-12
    }
    cpu.outByte(0x300, 1);
    ready = false;
  }
}
