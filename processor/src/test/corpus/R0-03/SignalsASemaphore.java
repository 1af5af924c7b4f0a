import org.vxd4j.api.*;

/** Signalling without a switch waits for nobody. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SignalsASemaphore {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SignalsASemaphore(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final Gate gate = new SemaphoreGate();

  @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
  @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
  void refresh(VmHandle vm) {
    gate.pass();
  }

  abstract static class Gate {
    abstract void pass();
  }

  class SemaphoreGate extends Gate {
    private int semaphore;

    @Override
    void pass() {
      vmm.signalSemaphoreNoSwitch(semaphore);
    }
  }
}
