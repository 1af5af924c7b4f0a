import org.vxd4j.api.*;

/** A helper asks the user between the ends of the section. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class AsksWithTheSection {
  private final Vmm vmm;
  private final Cpu cpu;
  private final Shell shell;

  AsksWithTheSection(Vmm vmm, Cpu cpu, Shell shell) {
    this.vmm = vmm;
    this.cpu = cpu;
    this.shell = shell;
  }

  private int answer;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm, @In(Reg.EAX) int text) {
    vmm.beginCriticalSection(0);
    ask(vm, text); // expect: AP-06
    vmm.endCriticalSection();
  }

  private void ask(VmHandle vm, int text) {
    answer = shell.sysmodalMessage(0x1004, vm, text, 0);
    cpu.outByte(0x301, answer);
  }
}
