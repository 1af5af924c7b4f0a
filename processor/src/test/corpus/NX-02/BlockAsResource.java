import org.vxd4j.api.*;

/** The block is what try-with-resources ends. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BlockAsResource {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  BlockAsResource(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void call(VmHandle vm) {
    try (Nested nested = new Nested()) {
      if (nested.call(0x10) == 0) {
        return;
      }
      nested.call(0x15);
    }
  }

  private final class Nested implements AutoCloseable {
    Nested() {
      vmm.beginNestExec();
    }

    int call(int interrupt) {
      vmm.execInt(interrupt);
      return cpu.inByte(0x61);
    }

    @Override
    public void close() {
      vmm.endNestExec();
    }
  }
}
