import org.vxd4j.api.*;

/** Whether the event has run is told by a counter. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class IgnoredByAGeneration {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  IgnoredByAGeneration(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private GlobalEvent pending;
  private int posted;
  private int run;

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    if (posted == run) {
      posted++;
      pending = vmm.scheduleGlobalEvent(null, this::announce);
    }
    vpicd.physEoi(irq);
  }

  private void announce(Registers registers) {
    run = posted;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    if (posted != run) {
      vmm.cancelGlobalEvent(pending);
    }
  }
}
