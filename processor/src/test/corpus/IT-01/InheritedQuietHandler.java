import org.vxd4j.api.*;

/** The same base class, with an overrider that posts. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class InheritedQuietHandler extends InheritedQuietHandlerBase {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  InheritedQuietHandler(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    super(vpicd, cpu);
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Override
  void received(int value) {
    vmm.scheduleVmEvent(vmm.getSysVmHandle(), value, registers -> vmm.simulateInt(0x15));
  }
}

abstract class InheritedQuietHandlerBase {
  private final Vpicd port;
  private final Cpu bus;

  InheritedQuietHandlerBase(Vpicd port, Cpu bus) {
    this.port = port;
    this.bus = bus;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    received(bus.inByte(0x3F8));
    port.physEoi(irq);
  }

  abstract void received(int value);
}
