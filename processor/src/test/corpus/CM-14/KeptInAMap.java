import java.util.HashMap;
import java.util.Map;
import org.vxd4j.api.*;

/** Each machine gets a block, and nobody frees one. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class KeptInAMap {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  KeptInAMap(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final Map<VmHandle, Integer> blocks = new HashMap<>();

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    int block = vmm.heapAllocate(256, 0); // expect: CM-14
    blocks.put(vm, block);
    return block != 0;
  }

  @Control(ControlMessage.DESTROY_VM)
  void destroyVm(VmHandle vm) {
    blocks.remove(vm);
  }
}
