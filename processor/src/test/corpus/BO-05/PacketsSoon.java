import org.vxd4j.api.*;

/** They overtake what merely runs. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class PacketsSoon {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  PacketsSoon(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    vmm.callRestrictedEvent(Boost.HIGH_PRI_DEVICE_BOOST, system, flags, packet, r -> take(r), 0);
  }

  private void take(Registers registers) {
    cpu.outByte(0x64, registers.get(Reg.EDX));
  }
}
