import org.vxd4j.api.*;

/** A raw asynchronous time-out gives time away in a helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class TickTouchesAMachine {
  private final Vmm vmm;

  TickTouchesAMachine(Vmm vmm) {
    this.vmm = vmm;
  }

  private int ticks;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    vmm.setAsyncTimeOut(5, null, this::tick);
    return true;
  }

  private void tick(Registers registers) {
    ticks++;
    boost(); // expect: TO-04
  }

  private void boost() {
    vmm.adjustExecutionTime(ticks, vmm.getSysVmHandle());
  }
}
