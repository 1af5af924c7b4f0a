import org.vxd4j.api.*;

/** A trap asks for the free section in both ways. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WaitsTwice {
  private final Vmm vmm;
  private final Cpu cpu;

  WaitsTwice(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int last;
  private EventHandle write = EventHandle.NONE;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm, @In(Reg.EAX) int value) {
    int flags = Pef.mask(Pef.WAIT_CRIT, Pef.WAIT_NOT_CRIT);
    if (write.isNone()) {
      write = vmm.callRestrictedEvent(Boost.NONE, EventTarget.GLOBAL, flags, null, this::flush, 0); // expect: EF-15
    }
    last = value;
  }

  private void flush(Registers registers) {
    write = EventHandle.NONE;
    cpu.outByte(0x300, last);
  }
}
