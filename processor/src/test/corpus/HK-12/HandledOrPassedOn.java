import org.vxd4j.api.*;

/** Changed where the fault is handled, and not where it is passed on. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HandledOrPassedOn {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HandledOrPassedOn(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventProc previous;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    previous = vmm.hookV86Fault(6, this::onFault).previous();
    return true;
  }

  private void onFault(Registers registers) {
    if (vmm.testSysVmHandle(registers.vm())) {
      previous.call(registers);
      return;
    }
    registers.set(Reg.ESI, cpu.inByte(0x300));
    vmm.simulateIret();
  }
}
