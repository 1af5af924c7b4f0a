import org.vxd4j.api.*;

/** The event that ends the transfer takes the boost back. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BoostUntilTheEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BoostUntilTheEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean busy;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    if (busy) {
      return;
    }
    busy = true;
    vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
    cpu.outByte(0x301, 1);
    vmm.scheduleVmEvent(vm, null, this::done);
  }

  private void done(Registers registers) {
    busy = false;
    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, registers.vm());
  }
}
