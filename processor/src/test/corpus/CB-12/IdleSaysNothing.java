import org.vxd4j.api.*;

/** One way out answers, the other does not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class IdleSaysNothing {
  private final Vmm vmm;
  private final Cpu cpu;

  IdleSaysNothing(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private boolean dirty;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return !vmm.callWhenIdle(this::onIdle); // expect: CB-12
  }

  private void onIdle(Registers registers) {
    if (!dirty) {
      registers.setCarry(true);
      return;
    }
    write();
  }

  private void write() {
    dirty = false;
    cpu.outByte(0x300, 1);
  }
}
