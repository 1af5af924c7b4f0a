import org.vxd4j.api.*;

/** The background save lowers its machine, which no document speaks of. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LowerThanIdle {
  private final Vmm vmm;
  private final Cpu cpu;

  LowerThanIdle(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    vmm.callPriorityVmEvent(-Boost.LOW_PRI_DEVICE_BOOST, vm, Pef.mask(Pef.WAIT_NOT_CRIT), vm, this::save, 0); // expect: BO-08
    return true;
  }

  private void save(Registers registers) {
    cpu.outByte(0x3C4, 0);
  }
}
