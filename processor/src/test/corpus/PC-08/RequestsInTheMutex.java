import org.vxd4j.api.*;

/** The interrupt is requested where the count is guarded. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RequestsInTheMutex {
  private final Vmm vmm;
  private final Vpicd vpicd;

  RequestsInTheMutex(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  private int mutex;
  private int pending;
  private IrqHandle irq;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    mutex = vmm.createMutex(Boost.NONE, 0);
    return mutex != 0;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle interrupt) {
    irq = interrupt;
    vpicd.physEoi(interrupt);
  }

  @Service(1)
  void request(@In(Reg.EBX) VmHandle vm) {
    boolean first;
    vmm.enterMutex(mutex, 0);
    try {
      first = pending++ == 0;
      if (first) {
        vpicd.setIntRequest(irq, vm); // expect: PC-08
      }
    } finally {
      vmm.leaveMutex(mutex);
    }
    if (first) {
      pending = 1;
    }
  }
}
