import org.vxd4j.api.*;

/** Mouse packets overtake the owner of the section without a reason. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PacketsBeforeAll {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PacketsBeforeAll(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @HardwareInterrupt(irq = 12)
  void onIrq(IrqHandle irq) {
    int packet = cpu.inByte(0x60);
    post(packet);
    vpicd.physEoi(irq);
  }

  private void post(int packet) {
    int flags = Pef.mask(Pef.WAIT_FOR_THREAD_STI, Pef.ALWAYS_SCHED);
    EventTarget system = vmm.getSysVmHandle();
    vmm.callRestrictedEvent(Boost.TIME_CRITICAL_BOOST, system, flags, packet, r -> take(r), 0); // expect: BO-05
  }

  private void take(Registers registers) {
    cpu.outByte(0x64, registers.get(Reg.EDX));
  }
}
