import org.vxd4j.api.*;

/** An interrupt schedules a ring-0 event, and nobody says why. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SoundFedAnywhere {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final SoundFedAnywhereEvents events;

  SoundFedAnywhere(Vmm vmm, Vpicd vpicd, Cpu cpu, SoundFedAnywhereEvents events) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.events = events;
  }

  private boolean asked;

  @HardwareInterrupt(irq = 7)
  void onIrq(IrqHandle irq) {
    if (!asked) {
      asked = true;
      events.feed(vmm.getCurVmHandle());
    }
    vpicd.physEoi(irq);
  }

  @EventCallback(flags = {Pef.RING0_EVENT, Pef.ALWAYS_SCHED}, boost = Boost.NONE) // expect: EF-14
  void feed(VmHandle vm) {
    asked = false;
    cpu.outByte(0x22C, 0x14);
  }
}
