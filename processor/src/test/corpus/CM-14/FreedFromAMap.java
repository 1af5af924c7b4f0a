import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vxd4j.api.*;

/** Freed when the machine goes, by a method reference. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FreedFromAMap {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FreedFromAMap(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final Map<VmHandle, Integer> blocks = new HashMap<>();

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    int block = vmm.heapAllocate(256, 0);
    blocks.put(vm, block);
    return block != 0;
  }

  @Control(ControlMessage.DESTROY_VM)
  void destroyVm(VmHandle vm) {
    Optional.ofNullable(blocks.remove(vm)).ifPresent(this::free);
  }

  private void free(int block) {
    vmm.heapFree(block, 0);
  }
}
