import org.vxd4j.api.*;

/** What is read afterwards is something else. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class CountedOnly {
  private final Vmm vmm;
  private final Cpu cpu;
  private boolean ready;
  private int wakeups;

  CountedOnly(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  @Service(1)
  @Out(Reg.EAX)
  int take() {
    if (!isReady()) {
      vmm.blockOnId(0x7FE0, 0); // expect: SY-12
      wakeups++;
    }
    ready = false;
    return wakeups;
  }

  @Service(2)
  void signal() {
    ready = true;
    vmm.signalId(0x7FE0);
  }

  private boolean isReady() {
    return ready && (cpu.inByte(0x301) & 1) != 0;
  }
}
