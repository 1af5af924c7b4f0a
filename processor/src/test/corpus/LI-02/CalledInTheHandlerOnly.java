import org.vxd4j.api.*;

/** The task-time caller has interrupts disabled by a helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CalledInTheHandlerOnly {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  CalledInTheHandlerOnly(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int list;
  private boolean was;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    var made = vmm.listCreate(ListFlag.mask(ListFlag.LF_ASYNC), 16);
    list = made.list();
    return !made.failed();
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void look(VmHandle vm) {
    off();
    vmm.listGetFirst(list);
    on();
  }

  private void off() {
    was = cpu.disableInterrupts();
  }

  private void on() {
    cpu.restoreInterrupts(was);
  }
}
