import org.vxd4j.api.*;

/** Watches all interrupts with another virtual machine in EBX. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ForgetsTheRest {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ForgetsTheRest(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private EventProc previous;
  private int count;

  @Control(ControlMessage.SYS_CRITICAL_INIT)
  boolean criticalInit(VmHandle vm) {
    boolean enabled = cpu.disableInterrupts();
    previous = vpicd.callWhenHwInt(this::onAny);
    cpu.restoreInterrupts(enabled);
    return true;
  }

  void onAny(Registers registers) {
    count++;
    registers.set(Reg.EBX, 0);
    previous.call(registers); // expect: PC-15
  }
}
