import org.vxd4j.api.*;
import org.vxd4j.api.service.*;

/** The interface says it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SaysWhatItDoes {
  private final Vmm vmm;
  private final Cpu cpu;

  SaysWhatItDoes(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private final Store store = new Disk();

  @Service(1)
  void save(@In(Reg.EAX) int value) {
    store.put(value);
  }

  /** Where values go. */
  interface Store {
    @Effects({Effect.BLOCKS, Effect.TASK_SWITCH})
    void put(int value);
  }

  /** Into a block that is read first. */
  final class Disk implements Store {
    @Override
    public void put(int value) {
      ready();
      cpu.outByte(0x300, value);
    }

    private void ready() {
      vmm.waitSemaphore(0x1000, 0);
    }
  }
}
