import org.vxd4j.api.*;

/** The handler and what it calls are inherited; the overrider is what is wrong. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class InheritedHandler extends InheritedHandlerBase {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  InheritedHandler(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    super(vpicd, cpu);
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Override
  void received(int value) {
    vmm.simulateInt(value);
  }
}

abstract class InheritedHandlerBase {
  private final Vpicd port;
  private final Cpu bus;

  InheritedHandlerBase(Vpicd port, Cpu bus) {
    this.port = port;
    this.bus = bus;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    received(bus.inByte(0x3F8)); // expect: IT-01
    port.physEoi(irq);
  }

  abstract void received(int value);
}
