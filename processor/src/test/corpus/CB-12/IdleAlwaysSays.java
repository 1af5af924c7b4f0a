import org.vxd4j.api.*;

/** Both ways out answer. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class IdleAlwaysSays {
  private final Vmm vmm;
  private final Cpu cpu;

  IdleAlwaysSays(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private boolean dirty;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return !vmm.callWhenIdle(this::onIdle);
  }

  private void onIdle(Registers registers) {
    if (!dirty) {
      registers.setCarry(true);
      return;
    }
    write();
    registers.setCarry(false);
  }

  private void write() {
    dirty = false;
    cpu.outByte(0x300, 1);
  }
}
