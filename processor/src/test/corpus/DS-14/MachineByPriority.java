import org.vxd4j.api.*;

/** The event of a machine. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class MachineByPriority {
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final MachineByPriorityEvents events;

  MachineByPriority(Vpicd vpicd, Cpu cpu, MachineByPriorityEvents events) {
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.events = events;
  }

  @HardwareInterrupt(irq = 7)
  void onIrq(VmHandle vm, IrqHandle irq) {
    events.take(vm);
    vpicd.physEoi(irq);
  }

  @EventCallback(
      scope = Scope.VM,
      flags = Pef.WAIT_FOR_STI,
      boost = Boost.LOW_PRI_DEVICE_BOOST,
      via = Via.CALL_PRIORITY_VM_EVENT)
  void take() {
    cpu.outByte(0x301, 1);
  }
}
