import org.vxd4j.api.*;

/** Another register for who passes it on. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChangedOnOneWay {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ChangedOnOneWay(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    VmHandle vm = registers.vm();
    if (vmm.testSysVmHandle(vm)) {
      return;
    }
    registers.set(Reg.ESI, 0x300);
    previous.call(registers); // expect: HK-12
  }
}
