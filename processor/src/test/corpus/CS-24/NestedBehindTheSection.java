import org.vxd4j.api.*;

/** What was found inside is told after it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NestedBehindTheSection {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  NestedBehindTheSection(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private boolean changed;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    update(vm);
    if (changed) {
      call();
    }
  }

  @CritSection
  void update(VmHandle vm) {
    changed = cpu.inByte(0x300) != 0;
  }

  private void call() {
    vmm.execVxdInt(0x2F, new Registers());
  }
}
