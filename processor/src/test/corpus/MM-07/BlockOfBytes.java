import org.vxd4j.api.*;

/** Both are more. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class BlockOfBytes {
  private final Vmm vmm;

  BlockOfBytes(Vmm vmm) {
    this.vmm = vmm;
  }

  private int table;

  @Control(ControlMessage.INIT_COMPLETE)
  boolean start(VmHandle sysVm) {
    table = vmm.heapAllocate(Sizes.ENTRIES * Sizes.ENTRY, 0);
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
  static final int ENTRIES = 4;

  private Sizes() {}
}
