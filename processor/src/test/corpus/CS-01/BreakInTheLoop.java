import org.vxd4j.api.*;

/** The loop is left early, the section is not. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BreakInTheLoop {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BreakInTheLoop(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final int[] ports = {0x3F8, 0x2F8};

  @HardwareInterrupt(irq = 4)
  void onIrq(IrqHandle irq) {
    vpicd.physEoi(irq);
    vmm.scheduleGlobalEvent(null, this::reset);
  }

  private void reset(Registers registers) {
    claim();
    for (int port : ports) {
      if (cpu.inByte(port + 5) == 0xFF) {
        break;
      }
      cpu.outByte(port + 1, 0);
    }
    vmm.endCriticalSection();
  }

  private void claim() {
    vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
  }
}
