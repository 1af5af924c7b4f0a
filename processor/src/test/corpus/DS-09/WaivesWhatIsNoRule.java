import org.vxd4j.api.*;

/** The rule is called by a name that it does not have. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaivesWhatIsNoRule {
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final WaivesWhatIsNoRuleEvents events;

  WaivesWhatIsNoRule(Vpicd vpicd, Cpu cpu, WaivesWhatIsNoRuleEvents events) {
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.events = events;
  }

  @HardwareInterrupt(irq = 12)
  void onIrq(VmHandle vm, IrqHandle irq) {
    events.move(vm);
    vpicd.physEoi(irq);
  }

  @Unchecked(rule = "boost-over-the-section", because = "the pointer moves while a disk is written") // expect: DS-09
  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.TIME_CRITICAL_BOOST) // expect: BO-05
  void move(VmHandle vm) {
    cpu.outByte(0x301, 1);
  }
}
