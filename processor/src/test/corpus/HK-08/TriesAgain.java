import org.vxd4j.api.*;

/** Once more when it failed; another procedure; another interrupt. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TriesAgain {
  private final Vmm vmm;

  TriesAgain(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    boolean failed = vmm.hookV86IntChain(0x13, this::onDisk);
    if (failed) {
      failed = vmm.hookV86IntChain(0x13, this::onDisk);
    }
    vmm.hookV86IntChain(0x13, this::counted);
    vmm.hookV86IntChain(0x40, this::onDisk);
    return !failed;
  }

  void onDisk(Registers registers) {
    registers.setCarry(true);
  }

  void counted(Registers registers) {
    registers.setCarry(true);
  }
}
