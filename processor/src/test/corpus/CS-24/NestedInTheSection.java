import org.vxd4j.api.*;

/** The helper executes, its caller owns the section. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NestedInTheSection {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  NestedInTheSection(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    update(vm);
  }

  @CritSection
  void update(VmHandle vm) {
    if (cpu.inByte(0x300) != 0) {
      call(); // expect: CS-24
    }
  }

  private void call() {
    vmm.execVxdInt(0x2F, new Registers());
  }
}
