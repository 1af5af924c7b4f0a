import org.vxd4j.api.*;

/** The size is a product of constants, and one is 0. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BlockOfNoBytes {
  private final Vmm vmm;

  BlockOfNoBytes(Vmm vmm) {
    this.vmm = vmm;
  }

  private int table;

  @Control(ControlMessage.INIT_COMPLETE)
  boolean start(VmHandle sysVm) {
    table = vmm.heapAllocate(Sizes.ENTRIES * Sizes.ENTRY, 0); // expect: MM-07
    return table != 0;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    vmm.heapFree(table, 0);
  }
}

/** The sizes of the table. */
final class Sizes {
  static final int ENTRY = 16;
  static final int ENTRIES = 0;

  private Sizes() {}
}
