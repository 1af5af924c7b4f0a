import org.vxd4j.api.*;

/** The same hook, which says that it enters the VMM a second time. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FaultHookReenters {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FaultHookReenters(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int faults;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start() {
    return !vmm.hookVmmFault(0x0D, this::onFault).failed();
  }

  void onFault(Registers registers) {
    faults++;
    int count = enter();
    tell();
    vmm.endReentrantExecution(count);
  }

  private int enter() {
    return vmm.beginReentrantExecution();
  }

  private void tell() {
    vmm.cancelTimeOut(TimeOutHandle.NONE);
  }
}
