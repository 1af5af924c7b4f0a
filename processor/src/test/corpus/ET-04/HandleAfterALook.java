import org.vxd4j.api.*;

/** It asks first. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HandleAfterALook {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HandleAfterALook(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
  void announce(VmHandle vm, @TimedOut boolean late) {
    if (late) {
      return;
    }
    Runnable wake = () -> vmm.wakeUpVm(vm);
    wake.run();
  }

  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
  void tell(VmHandle vm, @TimedOut boolean late) {
    vmm.wakeUpVm(late ? vmm.getCurVmHandle() : vm);
  }
}
