import org.vxd4j.api.*;

/** The hook of a general protection fault of ring-0 code calls what is not asynchronous. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FaultHookTells {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FaultHookTells(Vmm vmm, Vpicd vpicd, Cpu cpu) {
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
    if (faults == 1) {
      tell(); // expect: IT-08
    }
  }

  private void tell() {
    vmm.cancelTimeOut(TimeOutHandle.NONE);
  }
}
