import org.vxd4j.api.*;

/** Interrupts come back before the address is stored. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EnabledTooEarly {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  EnabledTooEarly(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventProc previous;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    boolean enabled = cpu.disableInterrupts();
    cpu.outByte(0x301, 0);
    cpu.restoreInterrupts(enabled);
    previous = vpicd.callWhenHwInt(this::onAny); // expect: HK-09
    return true;
  }

  private void onAny(Registers registers) {
    previous.call(registers);
  }
}
