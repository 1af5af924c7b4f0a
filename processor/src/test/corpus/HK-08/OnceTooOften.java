import org.vxd4j.api.*;

/** One list of interrupts names one twice, hooked on the way on which the first worked. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OnceTooOften {
  private final Vmm vmm;

  OnceTooOften(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    if (vmm.hookV86IntChain(0x13, this::onDisk)) {
      return false;
    }
    if (vmm.hookV86IntChain(0x40, this::onDisk)) {
      return true;
    }
    vmm.hookV86IntChain(0x13, this::onDisk); // expect: HK-08
    return true;
  }

  void onDisk(Registers registers) {
    registers.setCarry(true);
  }
}
