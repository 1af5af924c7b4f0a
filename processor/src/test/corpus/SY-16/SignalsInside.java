import org.vxd4j.api.*;

/** Wakes the reader between the two halves of an entry. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SignalsInside {
  private final Vmm vmm;
  private final Cpu cpu;

  SignalsInside(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private int ready;
  private int head;
  private int value;

  @IoTrap(ports = 0x320)
  void onPort(VmHandle vm, @In(Reg.EAX) int written) {
    boolean enabled = cpu.disableInterrupts();
    try {
      head++;
      vmm.signalSemaphore(ready); // expect: SY-16
      value = written;
    } finally {
      cpu.restoreInterrupts(enabled);
    }
  }
}
