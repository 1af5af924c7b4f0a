import org.vxd4j.api.*;

/** The event asks for itself again until the section is free, through two helpers. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChasesTheSection {
  private final Vmm vmm;
  private final Cpu cpu;
  private final ChasesTheSectionEvents events;

  ChasesTheSection(Vmm vmm, Cpu cpu, ChasesTheSectionEvents events) {
    this.vmm = vmm;
    this.cpu = cpu;
    this.events = events;
  }

  @EventCallback(scope = Scope.GLOBAL)
  void update() {
    if (!isFree()) { // expect: EF-17
      again();
      return;
    }
    cpu.outByte(0x300, 1);
  }

  private void again() {
    events.update();
  }

  private boolean isFree() {
    return vmm.getCritStatusNoBlock().claims() == 0;
  }

  private boolean isBusy() {
    return (cpu.inByte(0x301) & 0x80) != 0;
  }
}
