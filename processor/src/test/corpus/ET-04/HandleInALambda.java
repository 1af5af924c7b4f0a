import org.vxd4j.api.*;

/** The handle is caught by a lambda, and nobody asks whether the event is late. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HandleInALambda {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  HandleInALambda(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
  void announce(VmHandle vm, @TimedOut boolean late) {
    Runnable wake = () -> vmm.wakeUpVm(vm); // expect: ET-04
    wake.run();
  }
}
