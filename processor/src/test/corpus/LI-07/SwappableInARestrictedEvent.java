import org.vxd4j.api.*;

/** An event that waits until nobody owns the section looks. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SwappableInARestrictedEvent {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SwappableInARestrictedEvent(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int list;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    var made = vmm.listCreate(ListFlag.mask(ListFlag.LF_SWAP), 16);
    list = made.list();
    return !made.failed();
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT, Pef.WAIT_NOT_NESTED_EXEC}, boost = Boost.NONE)
  void tell(VmHandle vm) {
    look();
  }

  private void look() {
    if (!vmm.listGetFirst(list).none()) {
      cpu.outByte(0x301, 1);
    }
  }
}
