import org.vxd4j.api.*;

/** The name is the rule's. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaivesARule {
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final WaivesARuleEvents events;

  WaivesARule(Vpicd vpicd, Cpu cpu, WaivesARuleEvents events) {
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.events = events;
  }

  @HardwareInterrupt(irq = 12)
  void onIrq(VmHandle vm, IrqHandle irq) {
    events.move(vm);
    vpicd.physEoi(irq);
  }

  @Unchecked(rule = "boost-over-critical-section", because = "the pointer moves while a disk is written")
  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.TIME_CRITICAL_BOOST)
  void move(VmHandle vm) {
    cpu.outByte(0x301, 1);
  }
}
