import org.vxd4j.api.*;

/** A statistic is written first; then the condition is looked at again, here or in a call of the same method. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CountedFirst {
  private static final int ID = 0x7FE0;
  private final Vmm vmm;
  private final Cpu cpu;
  private boolean ready;
  private int wakeups;

  CountedFirst(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  @Service(1)
  @Carry
  boolean waitOnce() {
    boolean enabled = cpu.disableInterrupts();
    if (!ready) {
      vmm.blockOnId(ID, 0);
      wakeups++;
    }
    boolean timedOut = !ready;
    ready = false;
    cpu.restoreInterrupts(enabled);
    return timedOut;
  }

  @Service(2)
  @Out(Reg.EAX)
  int recursive() {
    if (ready) {
      return 1;
    }
    vmm.blockOnId(ID, 0);
    wakeups++;
    return recursive();
  }

  @Service(3)
  @Out(Reg.EAX)
  int byHelper() {
    if (!isReady()) {
      vmm.blockOnId(ID, 0);
      wakeups++;
    }
    return isReady() ? 1 : 0;
  }

  @Service(4)
  void signal() {
    ready = true;
    vmm.signalId(ID);
  }

  private boolean isReady() {
    return ready && (cpu.inByte(0x301) & 1) != 0;
  }
}
