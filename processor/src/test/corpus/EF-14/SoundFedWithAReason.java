import org.vxd4j.api.*;

/** The reason stands beside it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SoundFedWithAReason {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final SoundFedWithAReasonEvents events;

  SoundFedWithAReason(Vmm vmm, Vpicd vpicd, Cpu cpu, SoundFedWithAReasonEvents events) {
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

  @Unchecked(rule = "EF-14", because = "the sound stops while a thread declines events")
  @EventCallback(flags = {Pef.RING0_EVENT, Pef.ALWAYS_SCHED}, boost = Boost.NONE)
  void feed(VmHandle vm) {
    asked = false;
    cpu.outByte(0x22C, 0x14);
  }
}
